import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { measureDatabaseTime } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { listListeners } from '@/lib/platform/live/listener-states'
import { dayMs } from '@/lib/platform/time'
import { completeTask } from '@/lib/tasks/complete-task'
import { type ChangeFeed, createChangeFeed, streamChanges } from './change-feed'

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
  const leave = feed.subscribe({
    onChanged: ({ onboardingId = 'many' }) => announcedIds.push(onboardingId),
    onClosed: () => {},
  })
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

  it('is announced with its onboarding, and many of one moment as one that names none', async () => {
    const { announcedIds } = await startInstance()
    const announce = (ids: string[]) =>
      db.$queryRaw`select pg_notify('onboarding', id)::text from unnest(${ids}::text[]) id`
    const few = [randomUUID(), randomUUID()]
    await announce(few)
    await vi.waitFor(() => expect(announcedIds).toEqual(expect.arrayContaining(few)), soon)
    const many: string[] = Array.from({ length: 500 }, () => randomUUID())
    await announce(many)
    await vi.waitFor(() => expect(announcedIds).toContain('many'), soon)
    expect(announcedIds.filter((id) => many.includes(id)).length).toBeLessThan(250)
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

describe('a stream', () => {
  function openStream(
    feed: ChangeFeed,
    more: { since?: Date; mayGoOn?: () => Promise<boolean>; beatMs?: number } = {},
  ) {
    const onEnd = vi.fn()
    const given = { mayGoOn: async () => true, onEnd, countReaders: () => 7 }
    const stream = streamChanges(feed, { ...given, ...more })
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const readUntil = async (part: string) => {
      while (!text.includes(part)) {
        const { done, value } = await reader.read()
        if (done) throw new Error(`It ended after ${text}`)
        text += value
      }
      return text
    }
    return { onEnd, reader, readUntil }
  }

  it('sends each change with the number of readers as soon as it happens', async () => {
    const { feed } = await startInstance()
    const { readUntil } = openStream(feed)
    const customer = await inviteCustomer()
    const text = await readUntil(idOf(customer))
    expect(text).toMatch(/^retry: 2000\n\n/)
    expect(text).toMatch(/id: \d{13}\nevent: changed\ndata: {"onboardingId":"[\w-]{36}","readers":7}\n\n/)
  })

  it('begins with what has changed since its reader’s last event', async () => {
    const customer = await inviteCustomer()
    const { feed } = await startInstance()
    await openStream(feed, { since: new Date() }).readUntil(idOf(customer))
  })

  it('ends with the event `signedOut` when its reader is no longer signed in', async () => {
    const { feed } = await startInstance()
    const mayGoOn = vi
      .fn()
      .mockResolvedValueOnce(true)
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue(false)
    const { readUntil, reader, onEnd } = openStream(feed, { mayGoOn, beatMs: 20 })
    await readUntil('event: signedOut')
    expect((await reader.read()).done).toBe(true)
    expect(mayGoOn).toHaveBeenCalledTimes(3)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('ends, gives its place back and leaves nothing behind when what its reader has missed cannot be read', async () => {
    const unhandled: unknown[] = []
    const collect = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', collect)
    const { feed } = await startInstance()
    const read = vi.spyOn(db.onboarding, 'findMany').mockRejectedValue(new Error('away'))
    const mayGoOn = vi.fn(async () => true)
    const streams = Array.from({ length: 25 }, () =>
      openStream(feed, { since: new Date(), mayGoOn, beatMs: 5 }),
    )
    for (const { reader, onEnd } of streams) {
      while (!(await reader.read()).done);
      expect(onEnd).toHaveBeenCalledOnce()
    }
    read.mockRestore()
    const asked = mayGoOn.mock.calls.length
    const { readUntil } = openStream(feed, { beatMs: 5 })
    await readUntil(':\n\n')
    expect(mayGoOn).toHaveBeenCalledTimes(asked)
    expect(unhandled).toEqual([])
    process.off('unhandledRejection', collect)
  })

  it('ends with the process, and at once when the process is already ending', async () => {
    const { feed } = await startInstance()
    const before = openStream(feed)
    await before.readUntil('retry')
    await feed.close()
    expect((await before.reader.read()).done).toBe(true)
    const after = openStream(feed)
    while (!(await after.reader.read()).done);
    expect(after.onEnd).toHaveBeenCalledOnce()
  })

  it('ends when its reader has left or does not read', async () => {
    const { feed } = await startInstance()
    const cancelled = openStream(feed)
    await cancelled.reader.cancel()
    await vi.waitFor(() => expect(cancelled.onEnd).toHaveBeenCalledOnce(), soon)
    const onEnd = vi.fn()
    let announce: Parameters<ChangeFeed['subscribe']>[0]['onChanged'] = () => {}
    const busyFeed: Pick<ChangeFeed, 'subscribe'> = {
      subscribe({ onChanged }) {
        announce = onChanged
        return () => {}
      },
    }
    streamChanges(busyFeed as ChangeFeed, { mayGoOn: async () => true, onEnd, countReaders: () => 1 })
    for (let count = 0; count < 600; count++) announce({ onboardingId: 'x', changedAt: new Date() })
    expect(onEnd).toHaveBeenCalledOnce()
  })
})
