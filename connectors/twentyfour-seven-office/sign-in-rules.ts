import type { CheckState } from '../connector'
import { certain, likely, possible } from '../findings'
import type { OfficeFinding } from './causes'
import { blockedIdentity, clientFault, type Rule, throttled } from './rules'

/** What one Login tells, in the order it is asked. */
export const signInChecks = ['reached', 'applicationAccepted', 'signIn'] as const

export type SignInCheck = (typeof signInChecks)[number]

export type SignInVerdict = { check: SignInCheck; state: CheckState; findings: OfficeFinding[] }

/**
 * An empty LoginResult: the documented answer to a wrong user or password. Whether a user without a password yet, or
 * an application nobody knows, is answered so too is not on record.
 */
export const emptyResult: SignInVerdict = failed(
  'signIn',
  certain('signInRefused'),
  ...possible('invitationNotAccepted', 'applicationRefused'),
)

/** Judges a fault or an exception that answers Login. [U] means the text is a guess of ours. */
export const signInRules: readonly Rule<SignInVerdict>[] = [
  { text: throttled, verdict: failed('reached', certain('rateLimited')) },
  { text: blockedIdentity, verdict: failed('signIn', certain('identityBlocked')) },
  // [U]
  { text: /application ?id/i, verdict: failed('applicationAccepted', ...possible('applicationRefused')) },
  { code: clientFault, verdict: unknown('signIn', likely('requestRejected')) },
  { verdict: unknown('signIn', ...possible('signInRefused', 'applicationRefused')) },
]

function failed(check: SignInCheck, ...findings: OfficeFinding[]): SignInVerdict {
  return { check, state: 'failed', findings }
}

function unknown(check: SignInCheck, ...findings: OfficeFinding[]): SignInVerdict {
  return { check, state: 'unknown', findings }
}
