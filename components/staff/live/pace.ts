/** For so many pages a second the open tables of one process ask together, whatever changes. A page costs it some 50 ms. */
const pagesPerSecond = 4

/** The least pause between two pages that one table asks for. */
const leastRestMs = 1_000

/** Milliseconds to wait before asking, so that changes that follow at once need one page only. */
const pauseMs = 100

type Asking = {
  now: number
  lastAskedAt: number
  /** How many tables follow the same process. */
  readers: number
  /** From 0 up to 1. */
  random: number
}

/**
 * Returns the time in milliseconds at which a table asks for its page again, when so much has changed that the stream did not tell it. The
 * more readers there are, the further apart they ask: 200 that asked at once would keep the process from everything else for ten
 * seconds.
 */
export function timeToAsk({ now, lastAskedAt, readers, random }: Asking): number {
  const roundMs = (readers / pagesPerSecond) * 1_000
  const rested = lastAskedAt + Math.max(leastRestMs, roundMs)
  return Math.max(now + pauseMs + random * roundMs, rested)
}
