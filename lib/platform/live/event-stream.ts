import 'server-only'

type StreamOptions = {
  /** Calls `onEvent` with each event as text, and `onClosed` when no more will come. Answers how to end it. */
  subscribe(subscriber: { onEvent(text: string): void; onClosed(): void }): () => void
  /** Events that the reader has missed, the oldest first: they are sent after subscribing. */
  listMissed(): Promise<string[]>
  /** Asked at every beat: whether the reader is still somebody of the staff. */
  mayGoOn(): Promise<boolean>
  onEnd(): void
  beatMs?: number
}

/** All there is to say to whoever is nobody of the staff, or is it no more. */
export const signedOut = 'event: signedOut\ndata:\n\n'

/** Whoever reads so slowly that this many messages wait has to come again, and catches up then. */
const maxWaiting = 500

/** Server-sent events until the reader leaves, the feed closes, or the reader's session ends: then `signedOut` is the last one. */
export function streamEvents({
  subscribe,
  listMissed,
  mayGoOn,
  onEnd,
  beatMs = 10_000,
}: StreamOptions): ReadableStream {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    async start(controller) {
      let hasEnded = false
      let leave = () => {}
      const send = (text: string) => {
        if (hasEnded) return
        if ((controller.desiredSize ?? 0) < -maxWaiting) end()
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
      leave = subscribe({ onEvent: send, onClosed: () => end() })
      send('retry: 2000\n\n')
      // Listening first: what happens meanwhile is told twice rather than never.
      for (const text of await listMissed()) send(text)
    },
    cancel: () => end(),
  })
}

/** The reader may have left in this very moment. */
function closeQuietly(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // Then there is nothing left to close.
  }
}
