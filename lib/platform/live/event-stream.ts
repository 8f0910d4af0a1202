import 'server-only'
import { onShutdown } from '@/lib/platform/server/shutdown'

type StreamOptions = {
  /** Calls `onEvent` with each event as text, and `onClosed` when no more events come. Returns a function that unsubscribes. */
  subscribe(subscriber: { onEvent(text: string): void; onClosed(): void }): () => void
  /** Returns whether the reader is still a member of the staff. Every beat asks this. */
  mayGoOn(): Promise<boolean>
  onEnd(): void
  beatMs?: number
}

/** The only event for a reader who is not a member of the staff, or is one no longer. */
export const signedOut = 'event: signedOut\ndata:\n\n'

/** When more messages than this wait for a slow reader, the stream ends. The reader connects again and catches up. */
const maxWaiting = 500

/** Streams server-sent events until the reader leaves, the feed closes or the reader's session ends. A session's end sends `signedOut` last. */
export function streamEvents({ subscribe, mayGoOn, onEnd, beatMs = 10_000 }: StreamOptions): ReadableStream {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      let hasEnded = false
      let leave = () => {}
      let withdraw = () => {}
      const send = (text: string) => {
        if (hasEnded) return
        if ((controller.desiredSize ?? 0) < -maxWaiting) end()
        else controller.enqueue(encoder.encode(text))
      }
      const beat = setInterval(async () => {
        // While the database does not answer, the reader stays.
        const mayRead = await mayGoOn().catch(() => true)
        send(mayRead ? ':\n\n' : signedOut)
        if (!mayRead) end()
      }, beatMs)
      end = () => {
        if (hasEnded) return
        hasEnded = true
        clearInterval(beat)
        leave()
        withdraw()
        onEnd()
        closeQuietly(controller)
      }
      withdraw = onShutdown(() => end())
      send('retry: 2000\n\n')
      leave = subscribe({ onEvent: send, onClosed: () => end() })
      // It may have ended while it began: the process is ending.
      if (hasEnded) leave()
    },
    cancel: () => end(),
  })
}

/** Closes the stream. The reader may have left at this very moment. */
function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // The reader has closed it.
  }
}
