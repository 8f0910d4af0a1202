import 'server-only'
import type pg from 'pg'

const shared = globalThis as { handrailPools?: Set<pg.Pool> }

/** Counts a pool's connections from now on. The build has several copies of this file, which share one list. */
export function watchPool(pool: pg.Pool): pg.Pool {
  shared.handrailPools ??= new Set()
  shared.handrailPools.add(pool)
  return pool
}

/** Returns how many connections for pages are in use and idle in this process, and how many queries wait for one. */
export function countConnections(): { busy: number; idle: number; waiting: number } {
  const counts = { busy: 0, idle: 0, waiting: 0 }
  for (const pool of shared.handrailPools ?? []) {
    counts.busy += pool.totalCount - pool.idleCount
    counts.idle += pool.idleCount
    counts.waiting += pool.waitingCount
    if (pool.ended) shared.handrailPools?.delete(pool)
  }
  return counts
}
