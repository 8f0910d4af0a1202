import { describe, expect, it } from 'vitest'
import { createStatementNames } from './statement-names'

const ask = (nameOf: (query: { sql: string }) => string, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }))

describe('a statement', () => {
  it('gets a name the second time, and keeps it', () => {
    const nameOf = createStatementNames()
    expect(ask(nameOf, 'SELECT "a"', 4)).toEqual(['', 'handrail_1', 'handrail_1', 'handrail_1'])
    expect(ask(nameOf, 'UPDATE "a"', 2)).toEqual(['', 'handrail_2'])
  })

  it('that is written by hand, or no reading or writing of rows, gets none', () => {
    const nameOf = createStatementNames()
    for (const sql of ['select 1', 'COMMIT', 'SAVEPOINT s']) expect(ask(nameOf, sql, 3)).toEqual(['', '', ''])
  })

  it('gets none once 150 others have one, however many are asked once', () => {
    const nameOf = createStatementNames()
    for (let i = 0; i < 5_000; i++) nameOf({ sql: `SELECT ${i}` })
    for (let i = 0; i < 150; i++) expect(ask(nameOf, `SELECT "${i}"`, 2)[1]).toBe(`handrail_${i + 1}`)
    expect(ask(nameOf, 'SELECT "one more"', 3)).toEqual(['', '', ''])
    expect(nameOf({ sql: 'SELECT "7"' })).toBe('handrail_8')
  })
})
