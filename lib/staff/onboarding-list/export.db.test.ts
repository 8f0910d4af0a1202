import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, it, vi } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { streamCsv } from '@/lib/platform/http/csv-stream'
import { exportOnboardings } from './export'
import { parseListQuery } from './list-query'
import { insertOnboarding } from './onboardings.fixture'

async function textOf(stream: ReadableStream<Uint8Array>) {
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('utf8')
}

async function* pagesOf(...pages: string[][][]) {
  yield* pages
}

it('the export holds every row under the filters in the table’s order, over any number of pages', async () => {
  const word = `w${randomUUID().slice(0, 8)}`
  const staff = await hireStaff({ role: 'viewer' })
  const names = Array.from({ length: 7 }, (_, at) => `Company ${word} ${at}`)
  for (const company of names)
    await insertOnboarding({ company, locale: company.endsWith('3') ? 'fr' : 'en' })
  const query = parseListQuery({
    view: 'all',
    search: word,
    language: 'en',
    sort: 'company',
    direction: 'desc',
  })
  const pages: string[][] = []
  for await (const rows of await exportOnboardings(query, staff, { size: 2 }))
    pages.push(rows.map(({ company }) => company))
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(pages.flat()).toEqual(names.filter((company) => !company.endsWith('3')).reverse())
  const events = await db.staffEvent.findMany({
    where: { staffId: staff.staffId },
    select: { kind: true, data: true },
  })
  expect(events).toEqual([{ kind: 'tenantsExported', data: { view: 'all', locale: 'en', isSearch: true } }])
})

it('a spreadsheet reads the file’s cells as they were written, and none as a formula', async () => {
  const lines = [
    ['=1+1', '+47 22', '-3', '@x', '\tx'],
    ['a;b', 'a,b', 'a "b"', 'a\nb', 'Ålesund'],
  ]
  const text = await textOf(streamCsv(['A', 'B', 'C', 'D', 'E'], pagesOf(lines), ';'))
  expect(text.startsWith('\ufeffA;B;C;D;E\r\n')).toBe(true)
  expect(parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }).slice(1)).toEqual([
    ["'=1+1", "'+47 22", "'-3", "'@x", "'\tx"],
    lines[1],
  ])
})

it('the file’s stream reads no further than its reader, and stops with the reader', async () => {
  const onEnd = vi.fn()
  let made = 0
  async function* endless() {
    try {
      for (;;) yield [[String(made++)]]
    } finally {
      onEnd()
    }
  }
  const reader = streamCsv(['A'], endless(), ',').getReader()
  for (let times = 0; times < 4; times++) await reader.read()
  expect(made).toBeLessThan(6)
  await reader.cancel()
  expect(onEnd).toHaveBeenCalledOnce()
})
