import 'server-only'
import { getLog } from '@/lib/log'
import { type ChangedOnboarding, listChanges } from './list-changes'
import { type Listener, listen } from './listener'

export type Subscriber = {
  onChanged(change: ChangedOnboarding): void
  /** This process ends. */
  onClosed(): void
}

/** What is written to onboardings, by whichever instance of the product, as it is written. */
export type Live = {
  /** Answers how to end it. */
  subscribe(subscriber: Subscriber): () => void
  close(): Promise<void>
}

const shared = globalThis as { handrailLive?: Live }

/** One for the process, and one connection with it, opened when somebody first listens. */
export function getLive(): Live {
  if (shared.handrailLive) return shared.handrailLive
  const live = createLive()
  shared.handrailLive = live
  // Next answers open requests before it ends, and these would never end.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void live.close())
  return live
}

export function createLive({
  name = 'handrail live',
  firstPauseMs,
}: {
  name?: string
  firstPauseMs?: number
} = {}): Live {
  const subscribers = new Set<Subscriber>()
  let listener: Listener | undefined
  let isClosed = false
  const tell = (change: ChangedOnboarding) => {
    for (const { onChanged } of subscribers) onChanged(change)
  }
  const catchUp = async (since: Date) => {
    for (const change of await listChanges(since)) tell(change)
  }
  const start = () =>
    listen({
      channel: 'onboarding',
      name,
      firstPauseMs,
      onNotice: (onboardingId) => tell({ onboardingId, changedAt: new Date() }),
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
