import { faker as en } from '@faker-js/faker/locale/en'
import { faker as fr } from '@faker-js/faker/locale/fr'
import { faker as no } from '@faker-js/faker/locale/nb_NO'
import type pg from 'pg'
import { listGuides } from '@/lib/guide/catalog'
import { normalize } from '@/lib/onboarding/summary/search-text'
import { summaryFingerprint } from '@/lib/onboarding/summary/summarize'
import { withPool } from '../../bin/migrations/connection'
import { drafts, events, indexes, onboardings, participants, staff, tenants } from './sql'

const namesPerLanguage = 500

type Options = {
  /** Writes the events of tasks that were done, a dozen for each tenant. They take longer than all the rest. */
  withHistory?: boolean
}

/**
 * Writes `count` invented tenants with one onboarding and one person each. They are spread over guides, languages, states
 * and owners like those of a vendor after some years. They have only what lists read, so an opened one shows an
 * onboarding that is not begun.
 */
export async function generateTenants(
  databaseUrl: string,
  count: number,
  { withHistory = false }: Options = {},
): Promise<void> {
  const guides = listGuides().map((guide) => ({
    id: guide.id,
    version: guide.version,
    fingerprint: summaryFingerprint(guide),
    tasks: guide.tasks.map(({ id }) => id),
    isAttested: guide.connector === undefined,
  }))
  const { companies, people } = inventNames(namesPerLanguage)
  const names = [companies, people].map((list) => list.map((name) => ({ name, normalized: normalize(name) })))
  await withPool(databaseUrl, async (pool) => {
    const client = await pool.connect()
    try {
      await client.query('select setseed(0.42)')
      await client.query(staff)
      await client.query(drafts, [count, ...[guides, ...names].map((list) => JSON.stringify(list))])
      await client.query(tenants)
      await withoutIndexes(client, () => client.query(onboardings))
      await client.query(participants)
      if (withHistory) await client.query(events)
      await client.query('drop table draft')
      await client.query('vacuum analyze "Tenant", "Onboarding", "Participant", "Staff"')
    } finally {
      client.release()
    }
  })
}

/** Drops the indexes and makes them again after the insert, which is several times faster for many rows. */
async function withoutIndexes(client: pg.PoolClient, insert: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(indexes)
  await client.query('begin')
  await client.query("set local maintenance_work_mem = '256MB'")
  for (const { name } of rows) await client.query(`drop index ${client.escapeIdentifier(name)}`)
  await insert()
  for (const { definition } of rows) await client.query(definition)
  await client.query('commit')
}

/** Returns invented names of companies and people, `perLanguage` in each language. They are the same in every run. */
function inventNames(perLanguage: number): { companies: string[]; people: string[] } {
  const inEach = (invent: (faker: typeof en) => string) =>
    [en, fr, no].flatMap((faker) => {
      faker.seed(42)
      return faker.helpers.multiple(() => invent(faker), { count: perLanguage })
    })
  return {
    companies: inEach(({ company }) => company.name()),
    people: inEach(({ person }) => `${person.firstName()} ${person.lastName()}`),
  }
}
