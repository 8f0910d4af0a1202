import { beforeEach, describe, expect, it } from 'vitest'
import { inWords } from '@/lib/staff/onboarding-list/row-in-words.fixture'
import { arrange, forgetBefore, readTold, showTable, tellCounts, tellRows } from './table-store'

const at = 1_000_000
const told = (id: string, key: string | number = `key ${id}`) => ({ ...inWords, id, key })
const page = ['b', 'd', 'f'].map((id) => told(id))
const idsOf = (direction: 'asc' | 'desc' = 'asc') => arrange(page, direction, readTold()).map(({ id }) => id)

let tables = 0

beforeEach(() => showTable(`/live?table=${tables++}`))

describe('an open table', () => {
  it.each([
    ['stays where it is when its place stays', [told('d')], [], ['b', 'd', 'f']],
    ['moves to where its new place is', [told('b', 'key e')], [], ['d', 'b', 'f']],
    ['comes in at its place', [told('c')], [], ['b', 'c', 'd', 'f']],
    ['comes in behind an equal key with a smaller id', [told('z', 'key b')], [], ['b', 'z', 'd', 'f']],
    ['goes when it no longer belongs there', [], ['d'], ['b', 'f']],
    ['that it does not have cannot go', [], ['x'], ['b', 'd', 'f']],
  ])('shows that a row %s', (_, rows, gone, expected) => {
    tellRows(at, { rows, gone })
    expect(idsOf()).toEqual(expected)
  })

  it('keeps only what it is told to have where too much has changed to name what went', () => {
    tellRows(at, { rows: [told('c')], gone: [], only: ['b', 'c', 'f'] }, idsOf())
    expect(idsOf()).toEqual(['b', 'c', 'f'])
  })

  it('shows what was told last of a row', () => {
    tellRows(at, { rows: [told('c')], gone: ['d'] })
    tellRows(at + 1, { rows: [told('d')], gone: ['c'] })
    expect(idsOf()).toEqual(['b', 'd', 'f'])
  })

  it('keeps a descending order', () => {
    const descending = page.toReversed()
    tellRows(at, { rows: [told('c')], gone: [] })
    expect(arrange(descending, 'desc', readTold()).map(({ id }) => id)).toEqual(['f', 'd', 'c', 'b'])
  })

  it.each([
    ['numbers by size', [9, 10, 100]],
    [
      'times by date, and what has none last',
      ['2026-01-02T00:00:00.000Z', '2026-11-01T00:00:00.000Z', 'infinity'],
    ],
    ['times by date, and what has none first', ['-infinity', '2026-01-02T00:00:00.000Z']],
  ])('puts %s', (_, keys) => {
    tellRows(at, { rows: keys.toReversed().map((key, index) => told(String(index), key)), gone: [] })
    expect(arrange([], 'asc', readTold()).map(({ key }) => key)).toEqual(keys)
  })

  it('forgets what was told of another table, and nothing when its own is shown again', () => {
    showTable('/live?view=all')
    tellRows(at, { rows: [told('c')], gone: [] })
    showTable('/live?view=all')
    expect(idsOf()).toEqual(['b', 'c', 'd', 'f'])
    showTable('/live?view=help')
    expect(idsOf()).toEqual(['b', 'd', 'f'])
  })

  it('forgets what was told before its page was drawn, and no later news', () => {
    tellRows(at, { rows: [told('c')], gone: [] })
    tellRows(at + 5_000, { rows: [], gone: ['f'] })
    tellCounts(at, { all: 1 } as never)
    forgetBefore(at + 3_000)
    expect(idsOf()).toEqual(['b', 'd'])
    expect(readTold().counts).toBeUndefined()
  })
})
