import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { listListeners } from '@/lib/platform/live/listener-states'
import { getLog } from '@/lib/platform/log'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { createChangeFeed } from '@/lib/staff/live/change-feed'
import { completeTask } from '@/lib/tasks/complete-task'
import { type Pooler, startPgBouncer } from '@/tools/test/pgbouncer'

withOwnDatabase()

let pooler: Pooler
let directUrl = ''

beforeAll(async () => {
  directUrl = process.env.DATABASE_URL ?? ''
  pooler = await startPgBouncer(directUrl)
  vi.stubEnv('DATABASE_URL', pooler.url)
  vi.stubEnv('DATABASE_DIRECT_URL', directUrl)
})

afterAll(() => pooler.close())

const soon = { timeout: 30_000 }

/** Opens a feed as an instance of the product does, and collects what it announces. */
function openFeed(name: string) {
  const announcedIds: string[] = []
  const feed = createChangeFeed({ name })
  feed.subscribe({ onChanged: (id) => announcedIds.push(id), onClosed: () => {} })
  const stateOf = () => listListeners().find((listener) => listener.name === name)?.state
  return { feed, announcedIds, stateOf }
}

describe('through a pooler in transaction mode', () => {
  it('queries, transactions, locks and jobs work, also many at once', async () => {
    const invite = { guideId, company: 'Nordlys', email: 'finance@nordlys.example', locale: 'en' } as const
    const key = crypto.randomUUID()
    // The same key twice at once: an advisory lock keeps the second from inviting again.
    const twice = await Promise.all([1, 2].map(() => inviteTenant(invite, { key, isMailed: true })))
    expect(new Set(twice.map(({ onboardingId }) => onboardingId)).size).toBe(1)
    const customers = await Promise.all(Array.from({ length: 20 }, () => inviteCustomer()))
    await Promise.all(customers.map(({ participant }) => completeTask(participant, 'check-rights')))
    const finished = await db.event.count({ where: { kind: 'taskCompleted', taskId: 'check-rights' } })
    expect(finished).toBe(20)
    const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`
      select application_name as name from pg_stat_activity where pid = pg_backend_pid()`
    expect(name).toContain('handrail')
    // The next transaction may reach a server that does not know the name.
    expect(await db.$queryRaw`select name from pg_prepared_statements`).toEqual([])
  }, 60_000)

  it('changes are heard at once by the direct address', async () => {
    const { feed, announcedIds, stateOf } = openFeed('live by the direct address')
    await vi.waitFor(() => expect(stateOf()).toBe('hearing'), soon)
    const { participant } = await inviteCustomer()
    announcedIds.length = 0
    await completeTask(participant, 'check-rights')
    await vi.waitFor(() => expect(announcedIds).toContain(participant.onboardingId), soon)
    await feed.close()
  }, 60_000)

  it('without a direct address it is told with the remedy, and changes are still announced, later', async () => {
    vi.stubEnv('DATABASE_DIRECT_URL', '')
    const logged = vi.spyOn(getLog(), 'error')
    const { feed, announcedIds, stateOf } = openFeed('live through the pooler')
    await vi.waitFor(() => expect(stateOf()).toBe('deaf'), soon)
    expect(logged).toHaveBeenCalledExactlyOnceWith(
      { listener: 'live through the pooler', remedy: expect.stringContaining('DATABASE_DIRECT_URL') },
      expect.stringContaining('hears nothing'),
    )
    const { participant } = await inviteCustomer()
    await completeTask(participant, 'check-rights')
    await vi.waitFor(() => expect(announcedIds).toContain(participant.onboardingId), soon)
    await feed.close()
    vi.stubEnv('DATABASE_DIRECT_URL', directUrl)
  }, 90_000)
})
