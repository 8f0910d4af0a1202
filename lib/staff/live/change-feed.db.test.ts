import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { measureDatabaseTime } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { listListeners } from '@/lib/platform/live/listener-states'
import { dayMs } from '@/lib/platform/time'
import { completeTask } from '@/lib/tasks/complete-task'
import { type ChangeFeed, createChangeFeed } from './change-feed'

const open: ChangeFeed[] = []
const idOf = ({ participant }: Customer) => participant.onboardingId

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(open.splice(0).map((feed) => feed.close()))
})

/** Starts a feed as an instance of the product would, and collects the ids of the changes that it hears of. */
async function startInstance(firstPauseMs?: number) {
  const name = `live ${randomUUID()}`
  const feed = createChangeFeed({ name, firstPauseMs })
  open.push(feed)
  const announcedIds: string[] = []
  const leave = feed.subscribe({ onChanged: (id) => announcedIds.push(id), onClosed: () => {} })
  await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(1), { timeout: 10_000 })
  return { feed, name, announcedIds, leave }
}

async function connectionsOf(name: string) {
  return listListeners().filter((listener) => listener.name === name && listener.state === 'hearing')
}

const soon = { timeout: 10_000 }

describe('a change', () => {
  it('is announced to every instance of the product once it is committed', async () => {
    const instances = [await startInstance(), await startInstance()]
    const customer = await inviteCustomer()
    for (const { announcedIds } of instances) announcedIds.length = 0
    await completeTask(customer.participant, 'check-rights')
    for (const { announcedIds } of instances)
      await vi.waitFor(() => expect(announcedIds).toContain(idOf(customer)), soon)
  })

  it('is announced to nobody when it is rolled back', async () => {
    const [undone, done] = [await inviteCustomer(), await inviteCustomer()]
    const { announcedIds, leave } = await startInstance()
    await vi.waitFor(() => expect(announcedIds).toContain(idOf(undone)), soon)
    announcedIds.length = 0
    const failing = changeOnboarding(undone.participant, async ({ recordEvent }) => {
      recordEvent({ kind: 'guideUpdatesRead' })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    await completeTask(done.participant, 'check-rights')
    await vi.waitFor(() => expect(announcedIds).toContain(idOf(done)), soon)
    expect(announcedIds).not.toContain(idOf(undone))
    leave()
    await completeTask(done.participant, 'create-role')
    expect(announcedIds.filter((id) => id === idOf(done))).toHaveLength(1)
  })

  it.each([0, 1])(
    'is announced later when the database connection was lost meanwhile, to a process whose clock is %i days ahead',
    async (days) => {
      await measureDatabaseTime()
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * dayMs })
      const customer = await inviteCustomer()
      const { name, announcedIds } = await startInstance(3_000)
      await vi.waitFor(() => expect(announcedIds).toContain(idOf(customer)), soon)
      await db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`
      await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(0), soon)
      announcedIds.length = 0
      await completeTask(customer.participant, 'check-rights')
      expect(await connectionsOf(name)).toHaveLength(0)
      expect(announcedIds).toEqual([])
      await vi.waitFor(() => expect(announcedIds).toContain(idOf(customer)), soon)
      await completeTask(customer.participant, 'create-role')
      await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(1), soon)
    },
  )
})
