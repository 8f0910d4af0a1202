export type FeedState = 'live' | 'lost'

/** A change that the stream tells. Without an id, so many have changed at once that none is named. */
export type Change = { onboardingId?: string; readers: number }

type Listener = {
  onState(state: FeedState): void
  /** Runs when something has changed. It gets no change when something may have changed while the stream was closed. */
  onChanged(change?: Change): void
  /** Runs when the session has ended. The next request leads to the sign-in. */
  onSignedOut(): void
}

const firstRetryMs = 1_000
const longestRetryMs = 20_000

/**
 * Listens to changes since a point in time (milliseconds) while the page is visible. Returns a function that stops it.
 */
export function followFeed(
  address: string,
  since: number,
  { onState, onChanged, onSignedOut }: Listener,
): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let mayHaveMissed = false

  function open() {
    source = new EventSource(`${address}?since=${since}`)
    source.addEventListener('changed', ({ data }) => onChanged(JSON.parse(data)))
    source.addEventListener('signedOut', onSignedOut)
    source.onopen = () => {
      failures = 0
      onState('live')
      if (mayHaveMissed) onChanged()
      mayHaveMissed = true
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
