const shortestPauseMs = 1_000
const longestPauseMs = 30_000
const mostQuestions = 12

/**
 * Waits for a server that says it cannot serve, for some minutes at most. Returns false at once when it says that it can: then it
 * was not the reason for a failure. `onWait` is called before each pause.
 */
export async function waitUntilReady(onWait: () => void, pause = pauseFor): Promise<boolean> {
  for (let questions = 1; questions <= mostQuestions; questions += 1) {
    const state = await askReadiness()
    if (state === 'ready') return questions > 1
    onWait()
    await pause(Math.min(Math.max(shortestPauseMs * 2 ** questions, state.retryAfterMs), longestPauseMs))
  }
  return false
}

async function askReadiness(): Promise<'ready' | { retryAfterMs: number }> {
  const answer = await fetch('/readyz', { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok) return 'ready'
  return { retryAfterMs: (Number(answer?.headers.get('retry-after')) || 0) * 1000 }
}

function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
