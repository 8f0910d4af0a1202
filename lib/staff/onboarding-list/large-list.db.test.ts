import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { changeDatabase } from '@/bin/migrations/connection'
import { migrate } from '@/bin/migrations/migrate'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { generateTenants } from '@/tools/generated-tenants/generate'
import { mostCounted } from './filters'
import { type ListQuery, listViews, parseListQuery, sorts } from './list-query'

/** This test has a database of its own. The product's client is pointed at it before its first query. */
const server = process.env.DATABASE_URL ?? ''
const name = `handrail_large_${randomUUID().replaceAll('-', '')}`
const url = changeDatabase(server, name)
const admin = new pg.Client({ connectionString: server })
const reader: StaffMember = {
  staffId: randomUUID(),
  name: 'Ingrid',
  email: 'i@vendor.example',
  role: 'viewer',
}
const large = ['Onboarding', 'Participant', 'Tenant']

type Statement = { text: string; values: unknown[] }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  Plans?: Plan[]
}

let client: pg.Client
let list: typeof import('./queries').listOnboardings

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create database ${name}`)
  await migrate(url)
  vi.stubEnv('DATABASE_URL', url)
  ;({ listOnboardings: list } = await import('./queries'))
  client = new pg.Client({ connectionString: url })
  await client.connect()
}, 60_000)

afterAll(async () => {
  const { db } = await import('@/lib/platform/db')
  await db.$disconnect()
  await client.end()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

const query = (search: Record<string, string>) => parseListQuery(search)

/** Returns the queries that reading a page sends to the database. The database's time is asked once a minute, whoever reads. */
async function statementsOf(listQuery: ListQuery): Promise<Statement[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await list(listQuery, reader)
  const statements = spy.mock.calls.map(([query, values]: unknown[]) => toStatement(query, values))
  spy.mockRestore()
  return statements.filter(({ text }) => /^\s*select/i.test(text) && !text.includes('clock_timestamp()'))
}

const statementSchema = z.object({ text: z.string(), values: z.array(z.unknown()).nullish() })

/** Reads both forms in which pg takes a query: a text with its values beside it, and an object with both. */
function toStatement(query: unknown, values: unknown): Statement {
  const beside = z.array(z.unknown()).catch([]).parse(values)
  if (typeof query === 'string') return { text: query, values: beside }
  const sent = statementSchema.parse(query)
  return { text: sent.text, values: sent.values ?? beside }
}

async function scansOf(listQuery: ListQuery): Promise<string[]> {
  const statements = await statementsOf(listQuery)
  const plans = await Promise.all(statements.map(explain))
  return plans.flatMap(nodesOf).filter((node) => node.includes('Seq Scan'))
}

async function explain({ text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query(`explain (format json) ${text}`, values)
  return rows[0]['QUERY PLAN'][0].Plan
}

function nodesOf(plan: Plan): string[] {
  const { 'Node Type': type, 'Relation Name': relation = '' } = plan
  const own = large.includes(relation) ? [`${type} on ${relation}`] : []
  return [...own, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** Returns how many entries of the large tables and their indexes a plan has read. */
function entriesReadBy(plan: Plan): number {
  const own = large.includes(plan['Relation Name'] ?? '')
    ? (plan['Actual Rows'] ?? 0) * (plan['Actual Loops'] ?? 1)
    : 0
  return (plan.Plans ?? []).map(entriesReadBy).reduce((sum, entries) => sum + entries, own)
}

async function deepPage(listQuery: ListQuery): Promise<ListQuery> {
  const { next } = await list(listQuery, reader)
  const { rows } = await client.query(
    'select "id", "companyFolded" from "Onboarding" where "archivedAt" is null order by "companyFolded" collate "C" offset 60000 limit 1',
  )
  const [sort] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString())
  const cursor = JSON.stringify([sort, rows[0].companyFolded, rows[0].id])
  return { ...listQuery, after: Buffer.from(cursor).toString('base64url') }
}

describe('the table of 100,000 onboardings', () => {
  let queryCount: number

  beforeAll(async () => {
    await generateTenants(url, 100)
    queryCount = (await statementsOf(query({ view: 'all' }))).length
    await generateTenants(url, 99_900)
  }, 180_000)

  it('takes as many queries as a table of a hundred', async () => {
    expect(queryCount).toBe(3)
    expect(await statementsOf(query({ view: 'all' }))).toHaveLength(queryCount)
    const deep = await deepPage(query({ view: 'all', sort: 'company' }))
    expect(await statementsOf(deep)).toHaveLength(queryCount)
    expect((await list(deep, reader)).rows).toHaveLength(50)
  })

  it.each(listViews)('scans no table for the view %s in any order', async (view) => {
    for (const sort of sorts)
      for (const direction of ['asc', 'desc'])
        expect(await scansOf(query({ view, sort, direction }))).toEqual([])
  })

  it.each([
    ['a company', { search: 'sørlie dahl' }],
    ['a person', { search: 'Håkon Aalerud' }],
    ['a mail address', { search: 'ingrid.nygard@nordby-asa-7' }],
    ['one letter', { search: 'n' }],
    ['a text that looks like a pattern', { search: '100%_' }],
    ['a text that nothing matches', { search: 'nobody-is-called-this' }],
    ['a guide', { guide: guideId }],
    ['what it waits for', { waitingOn: 'approval' }],
    ['onboardings without an owner', { owner: 'nobody' }],
    ['the reader’s own onboardings', { owner: 'me' }],
    ['a language', { language: 'fr' }],
    [
      'all filters at once',
      { search: 'ingrid', guide: guideId, waitingOn: 'mail', owner: 'nobody', language: 'no' },
    ],
  ])('finds %s by an index', async (_case, filter) => {
    for (const sort of sorts) expect(await scansOf(query({ view: 'all', sort, ...filter }))).toEqual([])
    expect(await scansOf(query({ ...filter }))).toEqual([])
  })

  it('counts every view as one pass over all rows would, up to a thousand, with filters and without', async () => {
    const count = async (where: string) => {
      const { rows } = await client.query(`select count(*)::int from "Onboarding" where ${where}`)
      return Math.min(rows[0].count, mostCounted + 1)
    }
    const expected = async (filter: string) => ({
      help: await count(`"archivedAt" is null and "helpFrom" <= now() and ${filter}`),
      problem: await count(`"archivedAt" is null and state in ('problem', 'broken') and ${filter}`),
      waiting: await count(`"archivedAt" is null and state = 'waiting' and ${filter}`),
      inProgress: await count(`"archivedAt" is null and state = 'inProgress' and ${filter}`),
      notStarted: await count(`"archivedAt" is null and state = 'notStarted' and ${filter}`),
      connected: await count(`"archivedAt" is null and state in ('connected', 'attested') and ${filter}`),
      all: await count(`"archivedAt" is null and ${filter}`),
      archived: await count(`"archivedAt" is not null and ${filter}`),
    })
    expect((await list(query({}), reader, new Date())).counts).toEqual(await expected('true'))
    expect((await list(query({ language: 'fr' }), reader, new Date())).counts).toEqual(
      await expected(`locale = 'fr'`),
    )
  })

  it('reads of an index what it counts and no more by one plan for all times, however many onboardings there are', async () => {
    const counting = (await statementsOf(query({}))).find(({ text }) => text.includes('"hasAny"'))
    if (!counting) throw new Error('Nothing was counted.')
    await client.query(`set plan_cache_mode = force_generic_plan; prepare counting as ${counting.text}`)
    const values = counting.values.map((value) => client.escapeLiteral(String(value)))
    const { rows } = await client.query(
      `explain (analyze, format json) execute counting (${values.join(', ')})`,
    )
    await client.query('deallocate counting; reset plan_cache_mode')
    const read = entriesReadBy(rows[0]['QUERY PLAN'][0].Plan)
    expect(read).toBeGreaterThan(mostCounted)
    expect(read).toBeLessThanOrEqual(9 * (mostCounted + 1) + 1)
  })

  it('finds a deep page and the page before it by an index', async () => {
    const deep = await deepPage(query({ view: 'all', sort: 'company' }))
    expect(await scansOf(deep)).toEqual([])
    expect(await scansOf({ ...deep, after: undefined, before: deep.after })).toEqual([])
  })
})
