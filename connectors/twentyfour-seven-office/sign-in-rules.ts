import type { CheckState } from '@/connectors/connector'
import { certain, likely, possible } from '@/connectors/connector'
import type { OfficeFinding } from './rules'
import { blockedIdentity, clientFault, type Rule, throttled } from './rules'

/** What one Login tells, in the order it is asked. */
export const signInChecks = ['reached', 'applicationAccepted', 'signIn'] as const

export type SignInCheck = (typeof signInChecks)[number]

export type SignInVerdict = { check: SignInCheck; state: CheckState; findings: OfficeFinding[] }

/**
 * An empty LoginResult: the documented answer to a wrong user or password. Whether a user without a password yet, or
 * an application nobody knows, is answered so too is not on record (24SO-13, 24SO-14).
 */
export const emptyResult: SignInVerdict = failed(
  'signIn',
  certain('signInRefused'),
  ...possible('invitationNotAccepted', 'applicationRefused'),
)

/** Judges a fault or an exception that answers Login. */
export const signInRules: readonly Rule<SignInVerdict>[] = [
  { facts: ['24SO-23'], text: throttled, verdict: failed('reached', certain('rateLimited')) },
  { facts: ['24SO-21'], text: blockedIdentity, verdict: failed('signIn', certain('identityBlocked')) },
  // The text is a guess of ours.
  {
    facts: ['24SO-26'],
    text: /application ?id/i,
    verdict: failed('applicationAccepted', ...possible('applicationRefused')),
  },
  { facts: ['24SO-19'], code: clientFault, verdict: unknown('signIn', likely('requestRejected')) },
  {
    facts: ['24SO-14', '24SO-17'],
    verdict: unknown('signIn', ...possible('signInRefused', 'applicationRefused')),
  },
]

function failed(check: SignInCheck, ...findings: OfficeFinding[]): SignInVerdict {
  return { check, state: 'failed', findings }
}

function unknown(check: SignInCheck, ...findings: OfficeFinding[]): SignInVerdict {
  return { check, state: 'unknown', findings }
}
