import 'server-only'
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './db'

/** How often (`points`) something may be done in so many seconds, because nobody may find a token by trying, or keep the server busy. */
const limits = {
  unknownToken: { points: 30, duration: 15 * 60 },
  newLink: { points: 3, duration: 60 * 60 },
  newLinkCaller: { points: 10, duration: 60 * 60 },
  unknownSignInLink: { points: 20, duration: 15 * 60 },
  webhookTest: { points: 10, duration: 60 },
  unknownTokenOfAnybody: { points: 3_000, duration: 15 * 60 },
  unknownSignInLinkOfAnybody: { points: 500, duration: 15 * 60 },
  unknownApiKey: { points: 30, duration: 15 * 60 },
  unknownApiKeyOfAnybody: { points: 3_000, duration: 15 * 60 },
  keyMade: { points: 10, duration: 60 * 60 },
  apiRequest: { points: 600, duration: 60 },
} as const

export type Limited = keyof typeof limits

const limiters = new Map<Limited, RateLimiterPrisma>()

/** Counts one try. Returns the milliseconds to wait when it was one too many, otherwise undefined. */
export async function countTry(what: Limited, who: string): Promise<number | undefined> {
  const { isOver, msLeft } = await measureTry(what, who)
  return isOver ? msLeft : undefined
}

/** What is left of a limit after one more try: `points` in so many `seconds`, and the milliseconds until all are there again. */
export type Measured = {
  isOver: boolean
  points: number
  seconds: number
  remaining: number
  msLeft: number
}

/** Counts one try and returns what is left. */
export async function measureTry(what: Limited, who: string): Promise<Measured> {
  const { points, duration: seconds } = limits[what]
  const { isOver, result } = await consume(limiterOf(what), who)
  const remaining = Math.max(result.remainingPoints, 0)
  return { isOver, points, seconds, remaining, msLeft: result.msBeforeNext }
}

/**
 * Counts an unknown token against the address it came from, and against all addresses together. Returns whether one of them has
 * tried too many. Without an address only the second counts. What has used up its tries is not counted further.
 */
export async function isGuessing(
  what: 'unknownToken' | 'unknownSignInLink' | 'unknownApiKey',
  callerAddress: string | undefined,
): Promise<boolean> {
  const byAddress = callerAddress ? isOneTooMany(what, callerAddress) : false
  const found = await Promise.all([byAddress, isOneTooMany(`${what}OfAnybody`, 'anybody')])
  return found.includes(true)
}

async function isOneTooMany(what: Limited, who: string): Promise<boolean> {
  return (await isUsedUp(what, who)) || (await countTry(what, who)) !== undefined
}

/** Tells whether the next try would be one too many. It counts nothing. */
export async function isUsedUp(what: Limited, who: string): Promise<boolean> {
  const used = await limiterOf(what).get(who)
  return used !== null && used.consumedPoints >= limits[what].points
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

async function consume(limiter: RateLimiterPrisma, who: string) {
  try {
    return { isOver: false, result: await limiter.consume(who) }
  } catch (error) {
    if (error instanceof RateLimiterRes) return { isOver: true, result: error }
    throw error
  }
}
