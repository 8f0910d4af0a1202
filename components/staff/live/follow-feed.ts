import type { TableEvents } from '@/lib/staff/live/table-event'

export type FeedState = 'live' | 'lost'

const names = ['rows', 'counts', 'changed'] as const satisfies (keyof TableEvents)[]

type Listener = {
  onState(state: FeedState): void
  /** Runs for each event, with its time in milliseconds. After a break the stream begins with what was missed. */
  onEvent(at: number, event: Partial<TableEvents>): void
  /** Runs when the session has ended. The next request leads to the sign-in. */
  onSignedOut(): void
}

const firstRetryMs = 1_000
const longestRetryMs = 20_000

/**
 * Listens to a table's stream from a point in time on (milliseconds) while the page is visible. `address` has parameters. Returns a function that stops it.
 */
export function followFeed(
  address: string,
  since: number,
  { onState, onEvent, onSignedOut }: Listener,
): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let toldAt = since

  function open() {
    source = new EventSource(`${address}&since=${toldAt}`)
    for (const name of names)
      source.addEventListener(name, ({ data, lastEventId }) => {
        toldAt = Number(lastEventId)
        onEvent(toldAt, { [name]: JSON.parse(data) })
      })
    source.addEventListener('signedOut', onSignedOut)
    source.onopen = () => {
      failures = 0
      onState('live')
    }
    source.onerror = () => {
      onState('lost')
      // While it is connecting, the browser retries by itself.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, pauseAfter(failures++))
    }
  }

  function close() {
    clearTimeout(retry)
    source?.close()
    source = undefined
  }

  /** Listens only while the page is visible. A page that becomes visible again catches up. */
  function follow() {
    if (document.hidden) close()
    else if (!source || source.readyState === EventSource.CLOSED) {
      close()
      open()
    }
  }

  follow()
  document.addEventListener('visibilitychange', follow)
  addEventListener('online', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    removeEventListener('online', follow)
    close()
  }
}

function pauseAfter(failures: number): number {
  return Math.min(firstRetryMs * 2 ** failures, longestRetryMs)
}
