import 'server-only'
import { db } from '@/lib/platform/db'
import { dayMs } from '@/lib/platform/time'

type Measured = { databaseMs: number; at: number }

const shared = globalThis as { handrailClock?: Measured }

const measureEveryMs = 60_000

/**
 * Returns the database's time. Everything that expires is decided by it, because the clocks of instances differ and jump. It is
 * measured once a minute and counted on by a clock that never jumps. Until it has been measured, it is this machine's time.
 */
export function databaseNow(): Date {
  const { handrailClock: measured } = shared
  if (!measured || performance.now() - measured.at > measureEveryMs) void measureDatabaseTime()
  if (!measured) return new Date()
  return new Date(measured.databaseMs + performance.now() - measured.at)
}

/** Returns the moment that is this many days of 24 hours from now. */
export function daysFromNow(days: number): Date {
  return new Date(databaseNow().getTime() + days * dayMs)
}

let isMeasuring = false

/** An answer within this time is precise enough. */
const preciseMs = 50

async function askOnce(): Promise<Measured & { tookMs: number }> {
  const askedAt = performance.now()
  const [row] = await db.$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`
  const answeredAt = performance.now()
  return { databaseMs: row.now.getTime(), at: (askedAt + answeredAt) / 2, tookMs: answeredAt - askedAt }
}

/** Measures the database's time now. A database that does not answer is asked again by the next call of `databaseNow`. */
export async function measureDatabaseTime(): Promise<void> {
  if (isMeasuring) return
  isMeasuring = true
  try {
    let best = await askOnce()
    // An answer that had to wait for a connection says little: the database may have answered at any moment of that.
    for (let tries = 1; tries < 3 && best.tookMs > preciseMs; tries += 1) {
      const next = await askOnce()
      if (next.tookMs < best.tookMs) best = next
    }
    shared.handrailClock = best
  } catch {
    // The requests that need the database say that it is away.
  } finally {
    isMeasuring = false
  }
}
