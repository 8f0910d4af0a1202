import type { Check, CheckState, RawAnswer } from '../connector'
import type { SignIn } from './sign-in'
import { type SignInCheck, type SignInVerdict, signInChecks } from './sign-in-rules'

export type Refusal = SignInVerdict & {
  /** Absent when the test stopped before it asked. */
  raw?: RawAnswer
}

/** One check for each thing a Login tells, those an early stop left open included. */
export function reportSignIn({ refusal, ms }: Pick<SignIn, 'refusal' | 'ms'>): Check[] {
  return signInChecks.map((id) => ({ ...reportOne(id, refusal), ms: id === 'reached' ? ms : 0 }))
}

function reportOne(id: SignInCheck, refusal: Refusal | undefined): Omit<Check, 'ms'> {
  if (id !== refusal?.check) return { id, state: otherState(id, refusal), findings: [] }
  const { state, findings, raw } = refusal
  return { id, state, findings, ...(raw && { raw }) }
}

/** A refusal does not say whether the application was looked at before the user: only that the service was reached. */
function otherState(id: SignInCheck, refusal: Refusal | undefined): CheckState {
  if (!refusal) return 'passed'
  const isLater = signInChecks.indexOf(id) > signInChecks.indexOf(refusal.check)
  if (isLater || !refusal.raw) return 'notReached'
  return id === 'reached' ? 'passed' : 'unknown'
}
