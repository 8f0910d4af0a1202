import type { TestSummary } from '@/lib/onboarding/view/test-summary'

/**
 * Returns whether the finished test before this one has found the same first cause, for one of the same permission rows if it
 * names any. Tests that found nothing to act on are passed over. What a person has not tested nobody has tried to fix before. `tests` are the newest first.
 */
export function hasFoundBefore(tests: readonly TestSummary[], test: TestSummary): boolean {
  const found = test.diagnosis?.causes[0]
  const before = tests.find(
    ({ startedAt, outcome }) =>
      startedAt < test.startedAt && (outcome === 'problem' || outcome === 'connected'),
  )
  const earlier = before?.diagnosis?.outcome === 'problem' ? before.diagnosis.causes[0] : undefined
  if (test.origin !== 'person') return false
  if (!found || found.cause !== earlier?.cause) return false
  return found.rows.length === 0 || found.rows.some((row) => earlier.rows.includes(row))
}

/**
 * Returns whether a finished test has failed, and another one before it since the connection last stood. Whoever meets the second
 * failure may need a person to ask. `tests` are the newest first.
 */
export function hasFailedTwice(tests: readonly TestSummary[], test: TestSummary): boolean {
  const upToThis = tests.filter(({ startedAt }) => startedAt <= test.startedAt)
  const lastConnected = upToThis.findIndex(({ outcome }) => outcome === 'connected')
  const since = lastConnected === -1 ? upToThis : upToThis.slice(0, lastConnected)
  return since.filter(({ outcome }) => outcome !== undefined && outcome !== 'interrupted').length >= 2
}
