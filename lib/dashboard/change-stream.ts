import 'server-only'
import { type ChangedOnboarding, listChanges } from './list-changes'
import type { Live } from './live'

type Streaming = {
  live: Live
  /** What has changed since then is told first. */
  since?: Date
  /** Asked at every beat: whether the reader is still somebody of the staff. */
  mayGoOn(): Promise<boolean>
  onEnd(): void
  beatMs?: number
}

/** All there is to say to whoever is nobody of the staff, or is it no more. */
export const signedOut = 'event: signedOut\ndata:\n\n'

/** Whoever reads so slowly that this many messages wait has to come again, and catches up then. */
const mostWaiting = 500

/**
 * Changes as server-sent events: `changed` with the onboarding's id and the time, which is also the event's id in milliseconds;
 * `signedOut` before it ends because the reader's session did.
 */
export function streamChanges({ live, since, mayGoOn, onEnd, beatMs = 10_000 }: Streaming): ReadableStream {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    async start(controller) {
      let hasEnded = false
      let leave = () => {}
      const send = (text: string) => {
        if (hasEnded) return
        if ((controller.desiredSize ?? 0) < -mostWaiting) end()
        else controller.enqueue(encoder.encode(text))
      }
      const beat = setInterval(async () => {
        // A database that does not answer decides nothing.
        const mayRead = await mayGoOn().catch(() => true)
        send(mayRead ? ':\n\n' : signedOut)
        if (!mayRead) end()
      }, beatMs)
      end = () => {
        if (hasEnded) return
        hasEnded = true
        clearInterval(beat)
        leave()
        onEnd()
        closeQuietly(controller)
      }
      leave = live.subscribe({ onChanged: (change) => send(toEvent(change)), onClosed: () => end() })
      send('retry: 2000\n\n')
      // Listening first: what happens meanwhile is told twice rather than never.
      if (since) for (const change of (await listChanges(since)).reverse()) send(toEvent(change))
    },
    cancel: () => end(),
  })
}

function toEvent({ onboardingId, changedAt }: ChangedOnboarding): string {
  const data = JSON.stringify({ onboardingId, changedAt })
  return `id: ${changedAt.getTime()}\nevent: changed\ndata: ${data}\n\n`
}

/** The reader may have left in this very moment. */
function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // Then there is nothing left to close.
  }
}
