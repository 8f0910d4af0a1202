import 'server-only'
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './db'

/** How often something may be done. An ERP may lock its users out (SI-49) or throttle them (24SO-22), and a token must not be found by trying. */
const limits = {
  connectionTest: { points: 12, duration: 15 * 60 },
  unknownToken: { points: 30, duration: 15 * 60 },
  unknownSignInLink: { points: 20, duration: 15 * 60 },
} as const

export type Limited = keyof typeof limits

const limiters = new Map<Limited, RateLimiterPrisma>()

/** Counts one try. Answers the milliseconds to wait when it was one too many. */
export async function countTry(what: Limited, who: string): Promise<number | undefined> {
  return waitOf(limiterOf(what).consume(who))
}

/**
 * Counts an unknown token against the address it came from. Returns whether that address has tried too many. Without an
 * address nothing is counted. An address that has used up its tries is not counted further, so that its wait ends.
 */
export async function isGuessing(
  what: 'unknownToken' | 'unknownSignInLink',
  callerAddress: string | undefined,
): Promise<boolean> {
  if (!callerAddress) return false
  const used = await limiterOf(what).get(callerAddress)
  if (used !== null && used.consumedPoints >= limits[what].points) return true
  return (await countTry(what, callerAddress)) !== undefined
}

function limiterOf(what: Limited): RateLimiterPrisma {
  const known = limiters.get(what)
  if (known) return known
  const options = { keyPrefix: what, ...limits[what] }
  // Each instance counts for itself while the database does not answer.
  const insuranceLimiter = new RateLimiterMemory(options)
  const limiter = new RateLimiterPrisma({
    ...options,
    storeClient: db,
    tableName: 'rateLimit',
    insuranceLimiter,
  })
  limiters.set(what, limiter)
  return limiter
}

async function waitOf(consumed: Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await consumed
    return undefined
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
    throw refusal
  }
}
