import { certain, likely, possible } from '@/connectors/connector'
import type { SignInVerdict } from '@/connectors/report'
import { failed, unknown } from '@/connectors/rules'
import { blockedIdentityText, type Cause, clientFaultCode, type OfficeRule, throttledText } from './causes'

/** The checks that one Login answers, in the order in which it is asked. */
export const signInChecks = ['reached', 'applicationAccepted', 'signIn'] as const

export type SignInCheck = (typeof signInChecks)[number]

/**
 * Judges an empty LoginResult, the documented answer to a wrong user or password. It is not on record whether a user
 * without a password, or an unknown application, gets the same answer (24SO-13, 24SO-14).
 */
export const emptyResult: SignInVerdict<SignInCheck, Cause> = {
  check: 'signIn',
  ...failed(certain('signInRefused'), ...possible('invitationNotAccepted', 'applicationRefused')),
}

/** Judges a fault or an exception that answers Login. */
export const signInRules: readonly OfficeRule<SignInVerdict<SignInCheck, Cause>>[] = [
  {
    facts: ['24SO-23'],
    text: throttledText,
    verdict: { check: 'reached', ...failed(certain('rateLimited')) },
  },
  {
    facts: ['24SO-21'],
    text: blockedIdentityText,
    verdict: { check: 'signIn', ...failed(certain('identityBlocked')) },
  },
  // The text is our guess.
  {
    facts: ['24SO-26'],
    text: /application ?id/i,
    verdict: { check: 'applicationAccepted', ...failed(...possible('applicationRefused')) },
  },
  {
    facts: ['24SO-19'],
    code: clientFaultCode,
    verdict: { check: 'signIn', ...unknown(likely('requestRejected')) },
  },
  {
    facts: ['24SO-14', '24SO-17'],
    verdict: { check: 'signIn', ...unknown(...possible('signInRefused', 'applicationRefused')) },
  },
]
