import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { exportOnboardings } from './export'
import { parseListQuery } from './list-query'
import { insertOnboarding } from './onboardings.fixture'

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
