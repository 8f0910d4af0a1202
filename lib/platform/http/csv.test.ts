import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { csvResponse } from './csv'

const rows = [
  ['A', 'B', 'C', 'D', 'E'],
  ['=1+1', '+47 22', '-3', '@x', '\tx'],
  ['a;b', 'a,b', 'a "b"', 'a\nb', 'Ålesund'],
]

describe('a CSV file', () => {
  it.each([
    ['en', ','],
    ['fr', ';'],
    ['no', ';'],
  ])('is divided as spreadsheets in %s expect, and says that it is UTF-8', async (locale, delimiter) => {
    const answer = csvResponse([rows], { locale, fileName: 'a.csv' })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.csv"')
    const text = Buffer.from(await answer.arrayBuffer()).toString()
    expect(text.startsWith(`\ufeff${rows[0]?.join(delimiter)}\r\n`)).toBe(true)
  })

  it('is read by a spreadsheet as it was written, and no cell of it as a formula', async () => {
    const answer = csvResponse([rows.slice(0, 1), rows.slice(1)], { locale: 'no', fileName: 'a.csv' })
    expect(parse(await answer.text(), { delimiter: ';', record_delimiter: '\r\n' })).toEqual([
      rows[0],
      ["'=1+1", "'+47 22", "'-3", "'@x", "'\tx"],
      rows[2],
    ])
  })

  it('holds a cell with a line break of any kind in one row', async () => {
    const cells = ['a\nb', 'a\rb', 'a\r\nb']
    const answer = csvResponse([[cells]], { locale: 'en', fileName: 'a.csv' })
    expect(parse(await answer.text(), { record_delimiter: '\r\n' })).toEqual([cells])
  })

  it('is written no faster than it is read, and stops when the reader does', async () => {
    const onEnd = vi.fn()
    let written = 0
    async function* endless() {
      try {
        for (;;) yield [[String(written++)]]
      } finally {
        onEnd()
      }
    }
    const reader = csvResponse(endless(), { locale: 'en', fileName: 'a.csv' }).body?.getReader()
    for (let times = 0; times < 4; times++) await reader?.read()
    expect(written).toBeLessThan(6)
    await reader?.cancel()
    expect(onEnd).toHaveBeenCalledOnce()
  })
})
