import { hourMs, minuteMs } from '@/lib/platform/time'

/**
 * When an ERP itself is the matter, and not the single connections. Only tests count that show no fault of the customer's: not on
 * their side, or undecided. Only connections that have stood count: whoever still sets one up fails for reasons of their own. Of
 * each onboarding the newest test counts.
 */
export const outageRules = {
  /** Fewer may be a few companies that are moved or restored at the same time. */
  onboardings: 5,
  /** With a smaller share of all that were tested, most of the ERP answers. */
  share: 0.6,
  /** Within this time the failed tests of a few hundred onboardings come together, and each is tried a second and a third time. */
  windowMs: 2 * hourMs,
  /** An outage is over when so many tests in a row get an answer. One may have been lucky. */
  answersToEnd: 3,
  /** One test of the schedule looks after the ERP this often. The others wait for the end. */
  probeEveryMs: 5 * minuteMs,
  /** Without any failed test for so long, nobody is left who could say that it goes on. */
  forgottenMs: 24 * hourMs,
} as const

/** The newest test of an onboarding: whether the ERP was the matter, and the first cause that it found. */
export type RecentTest = { isErp: boolean; cause: string | null }

/** Causes of our server alone, whatever the company: one test that finds them speaks for all. */
const causesOfOurServer = ['serverBlocked', 'serverQuarantined']

/** Returns whether a cause hits every connection to the ERP, those that are still being set up too. */
export function hitsAll(cause: string | null | undefined): boolean {
  return cause !== null && cause !== undefined && causesOfOurServer.includes(cause)
}

/** Returns how many onboardings are hit by our server's trouble, if the newest test of all has found it. `newest` comes first. */
export function findServerTrouble(
  newest: readonly RecentTest[],
): { cause: string; affected: number } | undefined {
  const cause = newest[0]?.cause
  if (!cause || !hitsAll(cause)) return undefined
  return { cause, affected: newest.filter((test) => test.cause === cause).length }
}

/** Returns the most frequent cause and the number of onboardings when an ERP is out of order, otherwise undefined. */
export function findOutage(newest: readonly RecentTest[]): { cause: string; affected: number } | undefined {
  const hit = newest.filter(({ isErp }) => isErp)
  if (hit.length < outageRules.onboardings || hit.length < newest.length * outageRules.share) return undefined
  const counts = new Map<string, number>()
  for (const { cause } of hit) counts.set(cause ?? 'unclear', (counts.get(cause ?? 'unclear') ?? 0) + 1)
  const [[cause = 'unclear'] = []] = [...counts].toSorted(([, a], [, b]) => b - a)
  return { cause, affected: hit.length }
}

/** Tells whether an outage is over. `since` are its tests that have finished, the newest first. */
export function hasEnded(since: readonly Pick<RecentTest, 'isErp'>[]): boolean {
  const last = since.slice(0, outageRules.answersToEnd)
  return last.length === outageRules.answersToEnd && last.every(({ isErp }) => !isErp)
}
