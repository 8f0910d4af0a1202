import type { Check, CheckState, RawAnswer } from '../connector'
import type { SignIn } from './sign-in'
import { type SignInCheck, type SignInVerdict, signInChecks } from './sign-in-rules'

export type Refusal = SignInVerdict & {
  /** Absent when the test stopped before it asked. */
  raw?: RawAnswer
  /** The same user got in without the entity. */
  isSignedIn?: boolean
}

/** One check for each thing the sign-in asks, those an early stop left open included; `entity` only if one was given. */
export function reportSignIn({ session, refusal, ms, retryMs }: SignIn, hasEntity: boolean): Check[] {
  const times: Partial<Record<SignInCheck, number>> = { reached: ms, signIn: retryMs }
  return signInChecks
    .filter((id) => id !== 'entity' || hasEntity)
    .map((id) => ({
      ...reportOne(id, refusal),
      ...(id === 'signIn' && session && { place: session.place }),
      ms: times[id] ?? 0,
    }))
}

function reportOne(id: SignInCheck, refusal: Refusal | undefined): Omit<Check, 'ms'> {
  if (id !== refusal?.check) return { id, state: otherState(id, refusal), findings: [] }
  const { state, findings, raw } = refusal
  return { id, state, findings, ...(raw && { raw }) }
}

/** In which order the gateway checks is not published, so only what the level of its answer proves has passed (SI-31). */
function otherState(id: SignInCheck, refusal: Refusal | undefined): CheckState {
  if (!refusal || refusal.isSignedIn) return 'passed'
  const isLater = signInChecks.indexOf(id) > signInChecks.indexOf(refusal.check)
  if (isLater || !refusal.raw) return 'notReached'
  return provenBy(refusal.raw.level).includes(id) ? 'passed' : 'unknown'
}

function provenBy(level: RawAnswer['level']): readonly SignInCheck[] {
  if (level === 'control') return ['reached']
  // The engine let the sender in, and knew the company: an unknown one is refused before (SI-36, SI-37).
  if (level === 'authentication') return ['reached', 'senderAccepted', 'company']
  if (level === 'result') return ['reached', 'senderAccepted', 'senderAuthorized', 'company']
  return []
}
