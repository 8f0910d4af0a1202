import 'server-only'
import { db } from '@/lib/platform/db'
import { streamEvents } from '@/lib/platform/live/event-stream'
import { type Listener, listen } from '@/lib/platform/live/listener'
import { getLog } from '@/lib/platform/log'

export type Subscriber = {
  onChanged(change: ChangedOnboarding): void
  /** This process ends. */
  onClosed(): void
}

/** What is written to onboardings, by whichever instance of the product, as it is written. */
export type ChangeFeed = {
  /** Answers how to end it. */
  subscribe(subscriber: Subscriber): () => void
  close(): Promise<void>
}

const shared = globalThis as { handrailLive?: ChangeFeed }

/** One for the process, and one connection with it, opened when somebody first listens. */
export function getChangeFeed(): ChangeFeed {
  if (shared.handrailLive) return shared.handrailLive
  const live = createChangeFeed()
  shared.handrailLive = live
  // Next answers open requests before it ends, and these would never end.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void live.close())
  return live
}

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
  const broadcast = (change: ChangedOnboarding) => {
    for (const { onChanged } of subscribers) onChanged(change)
  }
  const catchUp = async (since: Date) => {
    for (const change of await listChanges(since)) broadcast(change)
  }
  const start = () =>
    listen({
      channel: 'onboarding',
      name,
      firstPauseMs,
      onNotification: (onboardingId) => broadcast({ onboardingId, changedAt: new Date() }),
      onListening: (since) =>
        void catchUp(since).catch((error: Error) =>
          getLog().error({ fault: error.name }, 'changes could not be read again'),
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

export type ChangedOnboarding = { onboardingId: string; changedAt: Date }

/** A change is dated before it can be seen, by a clock that need not be ours. */
const overlapMs = 30_000

/** Whoever missed more than this has to read everything again anyway. */
const maxChanges = 200

/** What has changed since then, the newest first, and some of what had changed just before. */
export async function listChanges(since: Date): Promise<ChangedOnboarding[]> {
  const rows = await db.onboarding.findMany({
    where: { changedAt: { gt: new Date(since.getTime() - overlapMs) } },
    orderBy: { changedAt: 'desc' },
    take: maxChanges,
    select: { id: true, changedAt: true },
  })
  return rows.map(({ id, changedAt }) => ({ onboardingId: id, changedAt }))
}

/** The reader's stream of `changed` events. `since`: what has changed since then comes first. */
export function streamChanges(
  feed: ChangeFeed,
  {
    since,
    ...options
  }: { since?: Date } & Omit<Parameters<typeof streamEvents>[0], 'subscribe' | 'listMissed'>,
): ReadableStream {
  return streamEvents({
    ...options,
    subscribe: ({ onEvent, onClosed }) =>
      feed.subscribe({ onChanged: (change) => onEvent(toEvent(change)), onClosed }),
    listMissed: async () => (since ? (await listChanges(since)).reverse().map(toEvent) : []),
  })
}

/** A server-sent event with the onboarding's id and the time, which is also the event's id in milliseconds. */
function toEvent({ onboardingId, changedAt }: ChangedOnboarding): string {
  const data = JSON.stringify({ onboardingId, changedAt })
  return `id: ${changedAt.getTime()}\nevent: changed\ndata: ${data}\n\n`
}
