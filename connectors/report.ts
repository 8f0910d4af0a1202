import type { Check, CheckState, Finding, Probe, RawAnswer } from './connector'

/** An answer that stops a test: the check that it is about, the state of that check, and the causes. */
export type Refusal = {
  check: string
  state: CheckState
  findings: Finding[]
  /** The ERP's answer. It is absent when the test stopped before it asked. */
  raw?: RawAnswer
  /** Is true when the same user got in by another attempt, so that only the refused check is open. */
  isSignedIn?: boolean
}

type SignInReport = {
  /** The ids of the checks, in the order in which the ERP is asked. */
  checks: readonly string[]
  /** The refusal. It is undefined when the sign-in worked. */
  refusal?: Refusal
  /** Returns the checks that must have passed for the ERP to answer at this level. */
  provenBy(level: RawAnswer['level']): readonly string[]
  /** Milliseconds spent waiting for the ERP, by check; 0 where left out. */
  ms: Readonly<Record<string, number>>
}

/** Returns one check for each thing that a sign-in asks, including those that an early stop left open. */
export function reportSignIn(report: SignInReport): Check[] {
  return report.checks.map((id) => ({ ...reportOne(id, report), ms: report.ms[id] ?? 0 }))
}

function reportOne(id: string, report: SignInReport): Omit<Check, 'ms'> {
  const { refusal } = report
  if (id !== refusal?.check) return { id, state: otherState(id, report), findings: [] }
  const { state, findings, raw } = refusal
  return { id, state, findings, ...(raw && { raw }) }
}

/** Returns the state of a check that the refusal is not about. */
function otherState(id: string, { checks, refusal, provenBy }: SignInReport): CheckState {
  if (!refusal || refusal.isSignedIn) return 'passed'
  const isLater = checks.indexOf(id) > checks.indexOf(refusal.check)
  if (isLater || !refusal.raw) return 'notReached'
  return provenBy(refusal.raw.level).includes(id) ? 'passed' : 'unknown'
}

/** Returns a check that an earlier one stopped. */
export function notReached(id: string): Check {
  return { id, state: 'notReached', findings: [], ms: 0 }
}

/** Returns one `permission` check per probe, for rows that were not asked about. */
export function reportUnasked(probes: readonly Probe[], state: 'notReached' | 'unknown'): Check[] {
  return probes.map(({ row }) => ({ id: 'permission', row, state, findings: [], ms: 0 }))
}
