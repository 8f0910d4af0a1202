import { expect, it } from 'vitest'
import { linkIssuer } from '@/lib/accounts/staff/roles'
import { findStaff, startStaffSession } from '@/lib/accounts/staff/session'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { createDbClient, openConnections } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'

type Kept = { name: string; planned: number; reused: number }

/** Asks the same question of one connection 12 times, and returns what PostgreSQL has kept of it. */
async function askTwelveTimes(parameters = ''): Promise<Kept[]> {
  const { participant } = await inviteCustomer()
  const client = createDbClient(() => `${getEnv().DATABASE_URL}?connection_limit=1${parameters}`)
  const where = { id: participant.onboardingId, guideId }
  for (let i = 0; i < 12; i++)
    await client.onboarding.findFirstOrThrow({
      where,
      select: { id: true, ticks: { select: { taskId: true } } },
    })
  const kept = await client.$queryRaw<Kept[]>`
    select name, custom_plans::int as planned, generic_plans::int as reused from pg_prepared_statements order by name`
  await client.$disconnect()
  return kept
}

it('the server plans a question of Prisma’s a few times and then keeps its plan', async () => {
  const kept = await askTwelveTimes()
  // The first time it has no name.
  expect(kept).toEqual([{ name: 'handrail_1', planned: 5, reused: 6 }])
})

it('the server keeps nothing where the address says statement_cache_size=0', async () => {
  expect(await askTwelveTimes('&statement_cache_size=0')).toEqual([])
})

it('the server plans a page’s question and a session’s a few times and then keeps their plans', async () => {
  const { view } = await inviteCustomer()
  const person = { subject: 's', email: 's@vendor.example', isEmailVerified: false, name: '', groups: [] }
  const token = await startStaffSession({
    identity: { issuer: linkIssuer, ...person },
    role: 'viewer',
    how: 'link',
  })
  for (let i = 0; i < 12; i++) {
    await view()
    await findStaff(token)
  }
  const pool = await openConnections()
  const { rows } = await pool.query<Omit<Kept, 'name'>>(`
    select custom_plans::int as planned, generic_plans::int as reused from pg_prepared_statements
    where name like 'kept_%' and (statement like '%"StaffSession"%' or statement like '%"answersVersion"%')`)
  const once = { planned: 5, reused: 7 }
  expect(rows).toEqual([once, once])
})
