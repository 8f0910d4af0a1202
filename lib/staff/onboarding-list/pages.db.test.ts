import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { countOnboardings } from './filters'
import { type ListQuery, listViews, parseListQuery, sorts } from './list-query'
import type { OnboardingRow } from './onboarding-row'
import { insertOnboarding } from './onboardings.fixture'
import { findPage } from './pages'

const now = new Date('2026-06-01T12:00:00Z')
const day = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000)
/** A word that finds only the onboardings of this test. */
const word = `w${randomUUID().slice(0, 8)}`
const size = 2
let staffId: string

beforeAll(async () => {
  const [owner, other] = [await hireStaff({ name: 'Ingrid' }), await hireStaff({ name: 'Jonas' })]
  staffId = owner.staffId
  const waiting = { state: 'waiting', waitingOn: 'mail', lastActivityAt: day(-3) }
  const connected = { state: 'connected', tasksDone: 10, lastActivityAt: day(-1) }
  const open = { state: 'inProgress', waitingOn: 'customer', tasksDone: 4, lastActivityAt: day(-2) }
  const lines = [
    { company: 'Åse', ...waiting, waitingSince: day(-9), helpFrom: day(-8), helpReason: 'waitingLong' },
    { company: 'Øst', ...waiting, waitingSince: day(-9), helpFrom: day(1), ownerId: owner.staffId },
    { company: 'Zebra', ...open, waitingSince: day(-2), helpFrom: day(2), locale: 'fr' },
    { company: 'alpha', ...open, waitingSince: day(-2), helpFrom: day(2), ownerId: other.staffId },
    { company: 'Alpha', ...connected, ownerId: owner.staffId },
    { company: 'Beta', ...connected, state: 'attested' },
    { company: 'Gamma', state: 'broken', waitingOn: 'customer', waitingSince: day(-5), helpFrom: day(-5) },
    {
      company: 'Delta',
      state: 'problem',
      waitingOn: 'customer',
      waitingSince: day(0),
      helpFrom: now,
      helpOrder: day(-14),
    },
    { company: 'Old', ...waiting, waitingSince: day(-50), helpFrom: day(-49), archivedAt: day(-10) },
  ]
  for (const { company, ...line } of lines) await insertOnboarding({ company: `${company} ${word}`, ...line })
})

const query = (search: Record<string, string> = {}) =>
  parseListQuery({ view: 'all', search: word, ...search })
const find = (listQuery: ListQuery) => findPage(listQuery, staffId, now, size)
const namesOf = (rows: OnboardingRow[]) => rows.map(({ company }) => company.replace(` ${word}`, ''))

/** Reads all pages from the first to the last, and back again. */
async function walk(listQuery: ListQuery) {
  const forwards = [await find(listQuery)]
  for (let next = forwards[0]?.next; next; next = forwards.at(-1)?.next)
    forwards.push(await find({ ...listQuery, after: next }))
  const backwards = [forwards.at(-1) ?? forwards[0]]
  for (let previous = backwards[0]?.previous; previous; previous = backwards[0]?.previous)
    backwards.unshift(await find({ ...listQuery, before: previous }))
  return { forwards, backwards }
}

describe('the table', () => {
  it('shows the onboardings of one tenant, and not those of another with the same name', async () => {
    const company = `Namesake ${randomUUID()}`
    const ids = [await insertOnboarding({ company }), await insertOnboarding({ company })]
    const [first] = (await find(parseListQuery({ view: 'all', search: company }))).rows
    const ofTenant = parseListQuery({ view: 'all', tenant: first?.tenantId ?? '' })
    expect((await find(ofTenant)).rows.map(({ onboardingId }) => onboardingId)).toEqual([first?.onboardingId])
    expect(ids).toContain(first?.onboardingId)
    expect((await countOnboardings(ofTenant, staffId, now)).counts.all).toBe(1)
  })

  it.each(sorts.flatMap((sort) => ['asc', 'desc'].map((direction) => [sort, direction] as const)))(
    'shows every row once over all pages, by %s %s, and the same pages on the way back',
    async (sort, direction) => {
      const { forwards, backwards } = await walk(query({ sort, direction }))
      const names = forwards.flatMap(({ rows }) => namesOf(rows))
      expect(names).toHaveLength(8)
      expect(new Set(names).size).toBe(8)
      expect(backwards.map((page) => page?.rows)).toEqual(forwards.map(({ rows }) => rows))
    },
  )

  it.each<[string, string, string[]]>([
    ['help', 'asc', ['Delta', 'Åse', 'Gamma', 'Øst']],
    ['company', 'asc', ['alpha', 'Alpha', 'Åse', 'Beta', 'Delta', 'Gamma', 'Øst', 'Zebra']],
    ['company', 'desc', ['Zebra', 'Øst', 'Gamma', 'Delta', 'Beta', 'Åse', 'Alpha', 'alpha']],
    ['waiting', 'asc', ['Åse', 'Øst', 'Gamma']],
    ['waiting', 'desc', ['Delta', 'alpha', 'Zebra', 'Gamma']],
    ['progress', 'desc', ['Beta', 'Alpha', 'alpha', 'Zebra']],
  ])('begins, by %s %s, with these rows', async (sort, direction, names) => {
    const { rows } = await findPage(query({ sort, direction }), staffId, now)
    expect(namesOf(rows).slice(0, names.length)).toEqual(names)
  })

  it('counts as many rows as each view shows under the same filters', async () => {
    const filters: Record<string, string>[] = [
      {},
      { owner: 'me' },
      { owner: 'nobody' },
      { language: 'fr' },
      { waitingOn: 'mail' },
    ]
    for (const filter of filters) {
      const { counts, hasAny } = await countOnboardings(query(filter), staffId, now)
      expect(hasAny).toBe(true)
      for (const view of listViews) {
        const { rows } = await findPage(query({ ...filter, view }), staffId, now)
        expect([view, rows.length]).toEqual([view, counts[view]])
      }
    }
    const { counts } = await countOnboardings(query(), staffId, now)
    expect(counts).toEqual({
      help: 3,
      waiting: 2,
      inProgress: 2,
      problem: 2,
      notStarted: 0,
      connected: 2,
      all: 8,
      archived: 1,
    })
  })

  it('shows an onboarding among those that need help from that moment on', async () => {
    const help = await findPage(query({ view: 'help' }), staffId, now)
    expect(namesOf(help.rows)).toEqual(['Delta', 'Åse', 'Gamma'])
    const before = await findPage(query({ view: 'help' }), staffId, new Date(now.getTime() - 1))
    expect(namesOf(before.rows)).toEqual(['Åse', 'Gamma'])
  })

  it('names the owner, and leaves out empty columns', async () => {
    const { rows } = await findPage(query({ owner: 'me', view: 'connected' }), staffId, now)
    expect(rows[0]).toMatchObject({ owner: { staffId, name: 'Ingrid' }, state: 'connected', waitingWho: '' })
    expect(rows[0]?.waitingOn).toBeUndefined()
    expect(rows[0]).not.toHaveProperty('companyFolded')
  })

  it.each([
    ['a company without its accents and capitals', `OST ${word}`, ['Øst']],
    ['a company by the first two letters of a word', `ze ${word}`, ['Zebra']],
    ['nothing by two letters in the middle of a word', `eb ${word}`, []],
    ['a company by three letters anywhere in a word', `${word.slice(3)} amm`, ['Gamma']],
    ['a company by a person’s address', `finance@nord ${word} beta`, ['Beta']],
    ['nothing by a pattern sign', `%${word}`, []],
  ])('finds %s', async (_case, search, names) => {
    const { rows } = await findPage(query({ search }), staffId, now)
    expect(namesOf(rows)).toEqual(names)
  })

  it.each([
    'x',
    '',
    Buffer.from('["company","a","not-an-id"]').toString('base64url'),
    Buffer.from('["company",5,"019aa7c2-0000-7000-8000-000000000001"]').toString('base64url'),
    Buffer.from('["help","2026-01-01","019aa7c2-0000-7000-8000-000000000001"]').toString('base64url'),
    Buffer.from('["company","a\\u0000","019aa7c2-0000-7000-8000-000000000001"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('shows the first page for an invalid cursor: %j', async (cursor) => {
    const first = await find(query({ sort: 'company' }))
    expect(await find({ ...query({ sort: 'company' }), after: cursor })).toEqual(first)
    expect(await find({ ...query({ sort: 'company' }), before: cursor })).toMatchObject({ rows: first.rows })
  })
})
