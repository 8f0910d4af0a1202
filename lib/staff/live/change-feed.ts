import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { streamEvents } from '@/lib/platform/live/event-stream'
import { type Listener, listen } from '@/lib/platform/live/listener'
import { getLog } from '@/lib/platform/log'

/** Without an id, so many onboardings have changed at once that none is named. */
export type ChangedOnboarding = { onboardingId?: string; changedAt: Date }

export type Subscriber = {
  onChanged(change: ChangedOnboarding): void
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

/** A reader who missed more changes than this has to read everything again anyway. */
const maxChanges = 200

/** Changes are announced together so often, each onboarding once. */
const togetherMs = 200

/** More than these at once are announced as one change without an id. 500 a second would be 100,000 events for 200 readers. */
const mostTogether = 20

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
  const broadcast = (change: ChangedOnboarding) => {
    for (const { onChanged } of subscribers) onChanged(change)
  }
  const together = gather(broadcast)
  const catchUp = async (since: Date) => {
    for (const change of await listChanges(since)) broadcast(change)
  }
  const start = () =>
    listen({
      channel: 'onboarding',
      name,
      firstPauseMs,
      onNotification: (onboardingId) => together.add(onboardingId),
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
      together.stop()
      for (const { onClosed } of subscribers) onClosed()
      subscribers.clear()
      await listener?.close()
    },
  }
}

/** Gathers the ids of changed onboardings for a moment, and then announces each once. */
function gather(announce: (change: ChangedOnboarding) => void) {
  const ids = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const announceAll = () => {
    const changedAt = databaseNow()
    if (ids.size > mostTogether) announce({ changedAt })
    else for (const onboardingId of ids) announce({ onboardingId, changedAt })
    ids.clear()
    timer = undefined
  }
  return {
    add(onboardingId: string): void {
      ids.add(onboardingId)
      timer ??= setTimeout(announceAll, togetherMs)
    },
    stop: () => clearTimeout(timer),
  }
}

type StreamOptions = Omit<Parameters<typeof streamEvents>[0], 'subscribe' | 'listMissed'> & {
  since?: Date
  /** Returns how many readers this process has. The more there are, the further apart they ask for their pages. */
  countReaders(): number
}

/** Returns a reader's stream of `changed` events. With `since`, it begins with what has changed since then. */
export function streamChanges(
  feed: ChangeFeed,
  { since, countReaders, ...options }: StreamOptions,
): ReadableStream {
  const toEvent = (change: ChangedOnboarding) => toServerSentEvent(change, countReaders())
  return streamEvents({
    ...options,
    subscribe: ({ onEvent, onClosed }) =>
      feed.subscribe({ onChanged: (change) => onEvent(toEvent(change)), onClosed }),
    listMissed: async () => (since ? (await listChanges(since)).reverse().map(toEvent) : []),
  })
}

/** Returns what has changed since a time, the newest first, and some changes from shortly before. */
async function listChanges(since: Date): Promise<ChangedOnboarding[]> {
  const rows = await db.onboarding.findMany({
    where: { changedAt: { gt: new Date(since.getTime() - overlapMs) } },
    orderBy: { changedAt: 'desc' },
    take: maxChanges,
    select: { id: true, changedAt: true },
  })
  return rows.map(({ id, changedAt }) => ({ onboardingId: id, changedAt }))
}

/** Returns a server-sent event with the onboarding's id and the number of readers. Its id is the time in milliseconds. */
function toServerSentEvent({ onboardingId, changedAt }: ChangedOnboarding, readers: number): string {
  const data = JSON.stringify({ onboardingId, readers })
  return `id: ${changedAt.getTime()}\nevent: changed\ndata: ${data}\n\n`
}
