import type { Outcome } from '@/lib/onboarding/view/test-summary'
import { dayMs } from '@/lib/platform/time'

/** What a test of a standing connection has shown, with the failed tests since the last one that connected. */
export type HealthFinding = {
  outcome: Outcome
  origin: 'schedule' | 'vendor'
  /** Whether the ERP has refused the user. Asking again could lock it. */
  isSignInRefused: boolean
  /** Whether the test before this one, since the last that connected, found a problem too. */
  hasFoundProblem: boolean
  /** The number of failed tests in a row, this one included. */
  failures: number
  /** The milliseconds since the first of them. */
  failingMs: number
  /** Whether an outage of the ERP goes on. */
  isOutage: boolean
}

/** works: it connects. later: nothing is believed yet, and it is tested again. broken: the connection has ended. */
export type HealthVerdict = 'works' | 'later' | 'broken'

type Rule = { when(finding: HealthFinding): boolean; verdict: HealthVerdict }

/** So many failed tests in a row, over a day at least, end a connection whose ERP gives no clear answer. */
export const patience = { failures: 3, ms: dayMs }

const isClear = ({ outcome }: HealthFinding) => outcome === 'problem'

/**
 * The rules for what a test of a standing connection means, the first that applies. A mail to two people costs more than a second
 * test, and a locked user more than a mail.
 */
export const healthRules: Record<string, Rule> = {
  connects: { when: ({ outcome }) => outcome === 'connected', verdict: 'works' },
  /** A refusal is the ERP's own word, and each further one may lock the user. So it is believed at once. */
  signInRefused: { when: ({ isSignInRefused }) => isSignInRefused, verdict: 'broken' },
  /** The vendor's software has been refused before this test, so the test is the confirmation. */
  reportedByVendor: { when: (finding) => isClear(finding) && finding.origin === 'vendor', verdict: 'broken' },
  confirmed: { when: (finding) => isClear(finding) && finding.hasFoundProblem, verdict: 'broken' },
  /** Somebody may be in the middle of changing a role. A second test some minutes later costs nothing. */
  toBeConfirmed: { when: isClear, verdict: 'later' },
  /** The single connection is not the matter. It is tested again once the ERP answers. */
  outage: { when: ({ isOutage }) => isOutage, verdict: 'later' },
  /** One company that stays out of reach for a day, while its ERP serves others, is of no use to the vendor. */
  outOfPatience: {
    when: ({ failures, failingMs }) => failures >= patience.failures && failingMs >= patience.ms,
    verdict: 'broken',
  },
  networkMayExplain: { when: () => true, verdict: 'later' },
}

/** Says what a test of a standing connection means. The function is pure. */
export function judgeHealthTest(finding: HealthFinding): HealthVerdict {
  const rule = Object.values(healthRules).find(({ when }) => when(finding))
  return rule?.verdict ?? 'later'
}
