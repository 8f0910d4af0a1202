import 'server-only'
import { db } from '@/lib/platform/db'
import { type Listener, listen } from '@/lib/platform/live/listener'
import { getLog } from '@/lib/platform/log'

export type Subscriber = {
  onChanged(onboardingId: string): void
  /** Is called when the process is about to end. */
  onClosed(): void
}

/** Tells its subscribers about every change to an onboarding, by any instance of the product. */
export type ChangeFeed = {
  /** Returns a function that ends the subscription. */
  subscribe(subscriber: Subscriber): () => void
  close(): Promise<void>
}

/** Changes are read from a little earlier: a change gets its date before its transaction commits, by the database's clock. */
const overlapMs = 30_000

/** So many missed changes at most are looked up one by one. */
export const mostMissed = 200

const shared = globalThis as { handrailLive?: ChangeFeed }

/** Returns the process's one feed. It opens its one database connection for the first subscriber. */
export function getChangeFeed(): ChangeFeed {
  if (shared.handrailLive) return shared.handrailLive
  const feed = createChangeFeed()
  shared.handrailLive = feed
  // Next finishes open requests before it ends, and open streams would keep it running for ever.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void feed.close())
  return feed
}

/**
 * Creates a feed with a database connection of its own. After a lost connection it reads the changes again that it has missed.
 */
export function createChangeFeed({
  name = 'handrail live',
  firstPauseMs,
}: {
  name?: string
  firstPauseMs?: number
} = {}): ChangeFeed {
  const subscribers = new Set<Subscriber>()
  let listener: Listener | undefined
  let isClosed = false
  const broadcast = (onboardingId: string) => {
    for (const { onChanged } of subscribers) onChanged(onboardingId)
  }
  const catchUp = async (since: Date) => {
    for (const { id } of await listChangedSince(since)) broadcast(id)
  }
  const start = () =>
    listen({
      channel: 'onboarding',
      name,
      firstPauseMs,
      onNotification: broadcast,
      onListening: (since) =>
        void catchUp(since).catch((error: Error) =>
          getLog().error({ error: error.name }, 'changes could not be read again'),
        ),
    })
  return {
    subscribe(subscriber) {
      if (isClosed) {
        subscriber.onClosed()
        return () => {}
      }
      listener ??= start()
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    async close() {
      isClosed = true
      for (const { onClosed } of subscribers) onClosed()
      subscribers.clear()
      await listener?.close()
    },
  }
}

type ChangedOnboarding = { id: string; changedAt: Date }

/** Returns what has changed since a time, the newest first, and some changes from shortly before. */
export async function listChangedSince(since: Date): Promise<ChangedOnboarding[]> {
  return db.onboarding.findMany({
    where: { changedAt: { gt: withOverlap(since) } },
    orderBy: { changedAt: 'desc' },
    take: mostMissed,
    select: { id: true, changedAt: true },
  })
}

/** Returns the ids of what `listChangedSince` returns for a time, from what it has returned for an earlier one. */
export function changedSince(changed: readonly ChangedOnboarding[], since: Date): string[] {
  return changed.flatMap(({ id, changedAt }) => (changedAt > withOverlap(since) ? [id] : []))
}

/** Returns those of some onboardings that have changed since a time or shortly before. */
export async function listChangedAmong(ids: string[], since: Date): Promise<string[]> {
  const rows = await db.onboarding.findMany({
    where: { id: { in: ids }, changedAt: { gt: withOverlap(since) } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

function withOverlap(since: Date): Date {
  return new Date(since.getTime() - overlapMs)
}
