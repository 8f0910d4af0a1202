import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { completeTask } from '@/lib/tasks/complete-task'
import { type ChangeFeed, createChangeFeed, streamChanges } from './change-feed'

const open: ChangeFeed[] = []
const idOf = ({ participant }: Customer) => participant.onboardingId

afterEach(async () => {
  await Promise.all(open.splice(0).map((live) => live.close()))
})

/** An instance of the product as far as this is concerned, listening, and the ids it was told. */
async function startInstance(firstPauseMs?: number) {
  const name = `live ${randomUUID()}`
  const live = createChangeFeed({ name, firstPauseMs })
  open.push(live)
  const told: string[] = []
  const leave = live.subscribe({
    onChanged: ({ onboardingId }) => told.push(onboardingId),
    onClosed: () => {},
  })
  await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(1), { timeout: 10_000 })
  return { live, name, told, leave }
}

async function connectionsOf(name: string) {
  return db.$queryRaw<object[]>`
    select pid from pg_stat_activity where application_name = ${name} and query like 'listen%'`
}

const soon = { timeout: 10_000 }

describe('what somebody writes', () => {
  it('is told to every instance of the product once it is done', async () => {
    const instances = [await startInstance(), await startInstance()]
    const customer = await inviteCustomer()
    for (const { told } of instances) told.length = 0
    await completeTask(customer.participant, 'check-rights')
    for (const { told } of instances) await vi.waitFor(() => expect(told).toContain(idOf(customer)), soon)
  })

  it('is told to nobody when it came to nothing', async () => {
    const [undone, done] = [await inviteCustomer(), await inviteCustomer()]
    const { told, leave } = await startInstance()
    await vi.waitFor(() => expect(told).toContain(idOf(undone)), soon)
    told.length = 0
    const failing = changeOnboarding(undone.participant, async ({ recordEvent }) => {
      recordEvent({ kind: 'guideUpdatesRead' })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    await completeTask(done.participant, 'check-rights')
    await vi.waitFor(() => expect(told).toContain(idOf(done)), soon)
    expect(told).not.toContain(idOf(undone))
    leave()
    await completeTask(done.participant, 'create-role')
    expect(told.filter((id) => id === idOf(done))).toHaveLength(1)
  })

  it('is told later where the connection was lost meanwhile', async () => {
    const customer = await inviteCustomer()
    const { name, told } = await startInstance(3_000)
    await vi.waitFor(() => expect(told).toContain(idOf(customer)), soon)
    await db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`
    await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(0), soon)
    told.length = 0
    await completeTask(customer.participant, 'check-rights')
    expect(await connectionsOf(name)).toHaveLength(0)
    expect(told).toEqual([])
    await vi.waitFor(() => expect(told).toContain(idOf(customer)), soon)
    await completeTask(customer.participant, 'create-role')
    await vi.waitFor(async () => expect(await connectionsOf(name)).toHaveLength(1), soon)
  })
})

describe('a stream', () => {
  function openStream(
    live: ChangeFeed,
    more: { since?: Date; mayGoOn?: () => Promise<boolean>; beatMs?: number } = {},
  ) {
    const onEnd = vi.fn()
    const stream = streamChanges(live, { mayGoOn: async () => true, onEnd, ...more })
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

  it('tells of changes as they happen, each with its time', async () => {
    const { live } = await startInstance()
    const { readUntil } = openStream(live)
    const customer = await inviteCustomer()
    const text = await readUntil(idOf(customer))
    expect(text).toMatch(/^retry: 2000\n\n/)
    expect(text).toMatch(
      /id: \d{13}\nevent: changed\ndata: {"onboardingId":"[\w-]{36}","changedAt":"[^"]+"}\n\n/,
    )
  })

  it('begins with what has changed since its reader last heard of anything', async () => {
    const customer = await inviteCustomer()
    const { live } = await startInstance()
    await openStream(live, { since: new Date() }).readUntil(idOf(customer))
  })

  it('ends when its reader is no longer signed in, and says so', async () => {
    const { live } = await startInstance()
    const mayGoOn = vi
      .fn()
      .mockResolvedValueOnce(true)
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue(false)
    const { readUntil, reader, onEnd } = openStream(live, { mayGoOn, beatMs: 20 })
    await readUntil('event: signedOut')
    expect((await reader.read()).done).toBe(true)
    expect(mayGoOn).toHaveBeenCalledTimes(3)
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('ends with the process, and at once when that has ended already', async () => {
    const { live } = await startInstance()
    const before = openStream(live)
    await before.readUntil('retry')
    await live.close()
    expect((await before.reader.read()).done).toBe(true)
    const after = openStream(live)
    while (!(await after.reader.read()).done);
    expect(after.onEnd).toHaveBeenCalledOnce()
  })

  it('lets go of a reader who left, and of one who does not read', async () => {
    const { live } = await startInstance()
    const gone = openStream(live)
    await gone.reader.cancel()
    await vi.waitFor(() => expect(gone.onEnd).toHaveBeenCalledOnce(), soon)
    const onEnd = vi.fn()
    let tell: Parameters<ChangeFeed['subscribe']>[0]['onChanged'] = () => {}
    const crowded: Pick<ChangeFeed, 'subscribe'> = {
      subscribe({ onChanged }) {
        tell = onChanged
        return () => {}
      },
    }
    streamChanges(crowded as ChangeFeed, { mayGoOn: async () => true, onEnd })
    for (let count = 0; count < 600; count++) tell({ onboardingId: 'x', changedAt: new Date() })
    expect(onEnd).toHaveBeenCalledOnce()
  })
})
