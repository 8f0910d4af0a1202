import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { placeInFeed, readFeed } from './feed'

withOwnDatabase()

const event = (onboardingId: string) => ({
  type: 'onboarding.opened',
  onboardingId,
  tenantId: randomUUID(),
  data: {},
})

async function readAll(after = 0n, pageSize = 7): Promise<{ id: string; onboardingId: string }[]> {
  const page = await readFeed({ after, limit: pageSize })
  const last = page.at(-1)
  return last ? [...page, ...(await readAll(last.position, pageSize))] : []
}

it('the feed shows an event whose transaction commits late behind those that were read, never before them', async () => {
  const late = randomUUID()
  const early = randomUUID()
  let commit = () => {}
  const released = new Promise<void>((resolve) => {
    commit = resolve
  })
  let written = () => {}
  const isWritten = new Promise<void>((resolve) => {
    written = resolve
  })
  const slow = db.$transaction(async (tx) => {
    await tx.publishedEvent.create({ data: event(late), select: { id: true } })
    written()
    await released
  })
  await isWritten
  await db.publishedEvent.create({ data: event(early), select: { id: true } })
  const first = await readFeed({ limit: 100 })
  expect(first.map(({ onboardingId }) => onboardingId)).toEqual([early])
  commit()
  await slow
  const rest = await readFeed({ after: first[0]?.position, limit: 100 })
  expect(rest.map(({ onboardingId }) => onboardingId)).toEqual([late])
})

it('many readers and writers at once lose no event, and each onboarding’s stay in order', async () => {
  const ids = Array.from({ length: 4 }, () => randomUUID())
  const seen: string[][] = ids.map(() => [])
  const write = async (onboardingId: string, at: number) => {
    for (let count = 0; count < 15; count += 1) {
      const { id } = await db.publishedEvent.create({ data: event(onboardingId), select: { id: true } })
      seen[at]?.push(id)
      await placeInFeed()
    }
  }
  await Promise.all(ids.map(write))
  const feed = await readAll()
  for (const [at, onboardingId] of ids.entries())
    expect(feed.filter((read) => read.onboardingId === onboardingId).map(({ id }) => id)).toEqual(seen[at])
})

it('places go on growing when the newest events are deleted', async () => {
  await db.publishedEvent.create({ data: event(randomUUID()), select: { id: true } })
  const last = (await readFeed({ limit: 1000 })).at(-1)?.position ?? 0n
  await db.publishedEvent.deleteMany()
  await db.publishedEvent.create({ data: event(randomUUID()), select: { id: true } })
  const [next] = await readFeed({ after: last, limit: 10 })
  expect(next?.position).toBeGreaterThan(last)
})
