import 'server-only'
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './db'

/** How often (`points`) something may be done in so many seconds, because nobody may find a token by trying. */
const limits = {
  unknownToken: { points: 30, duration: 15 * 60 },
  newLink: { points: 3, duration: 60 * 60 },
  newLinkCaller: { points: 10, duration: 60 * 60 },
  unknownSignInLink: { points: 20, duration: 15 * 60 },
  unknownTokenOfAnybody: { points: 3_000, duration: 15 * 60 },
  unknownSignInLinkOfAnybody: { points: 500, duration: 15 * 60 },
} as const

export type Limited = keyof typeof limits

const limiters = new Map<Limited, RateLimiterPrisma>()

/** Counts one try. Returns the milliseconds to wait when it was one too many, otherwise undefined. */
export async function countTry(what: Limited, who: string): Promise<number | undefined> {
  return waitOf(limiterOf(what).consume(who))
}

/**
 * Counts an unknown token against the address it came from, and against all addresses together. Returns whether one of them has
 * tried too many. Without an address only the second counts. What has used up its tries is not counted further.
 */
export async function isGuessing(
  what: 'unknownToken' | 'unknownSignInLink',
  callerAddress: string | undefined,
): Promise<boolean> {
  const byAddress = callerAddress ? isOneTooMany(what, callerAddress) : false
  const found = await Promise.all([byAddress, isOneTooMany(`${what}OfAnybody`, 'anybody')])
  return found.includes(true)
}

async function isOneTooMany(what: Limited, who: string): Promise<boolean> {
  const used = await limiterOf(what).get(who)
  if (used !== null && used.consumedPoints >= limits[what].points) return true
  return (await countTry(what, who)) !== undefined
}

function limiterOf(what: Limited): RateLimiterPrisma {
  const existing = limiters.get(what)
  if (existing) return existing
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
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext
    throw error
  }
}
