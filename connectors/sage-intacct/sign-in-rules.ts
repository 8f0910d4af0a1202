import type { CheckState } from '../connector'
import { certain, likely, possible } from '../findings'
import type { SageFinding } from './causes'
import type { Rule } from './rules'

/** The checks before the permission rows, in the order they are made. */
export const signInChecks = [
  'reached',
  'senderAccepted',
  'senderAuthorized',
  'company',
  'signIn',
  'entity',
] as const

export type SignInCheck = (typeof signInChecks)[number]

export type SignInVerdict = { check: SignInCheck; state: CheckState; findings: SageFinding[] }

/** What the gateway's one answer "sign-in refused" may hide besides a wrong user ID or password. */
const alsoPossible = possible('userInactive', 'userLocked', 'ipRefused', 'notWebServicesUser')

/** #1 to #22 are the rows of erp-apis, "Error table"; [U] there means the text is a guess of ours. */
export const signInRules: readonly Rule<SignInVerdict>[] = [
  // #7, also seen in an answer with status 200.
  { number: /^GW-0010$/, verdict: failed('reached', certain('rateLimited')) },
  { text: /API rate limit exceeded/i, verdict: failed('reached', certain('rateLimited')) },
  // #21
  { text: /temporarily off-?line/i, verdict: failed('reached', certain('outage')) },
  // #1
  {
    level: 'control',
    text: /incorrect intacct xml partner id or password/i,
    verdict: failed('senderAccepted', certain('senderRefused')),
  },
  // #2
  {
    level: 'authentication',
    text: /not authorized to make web services requests|invalid web services authorization/i,
    verdict: failed('senderAuthorized', certain('senderNotAuthorized')),
  },
  // [U]
  {
    text: /^(?=.*subscri)(?=.*web services)/is,
    verdict: failed('company', ...possible('webServicesNotSubscribed')),
  },
  // #4
  {
    level: 'control',
    number: /JPP0002$/,
    verdict: failed('signIn', certain('signInRefused'), ...alsoPossible),
  },
  {
    level: 'control',
    status: 401,
    verdict: failed('signIn', likely('signInRefused'), ...alsoPossible),
  },
  // #5
  {
    level: 'control',
    number: /^invalidRequest$/i,
    verdict: failed('company', likely('companyUnknown'), ...possible('webServicesNotSubscribed')),
  },
  // #6: clients disagree on what was wrong; the company ID is the first suspect.
  {
    level: 'control',
    number: /^GW-0011$/,
    verdict: failed(
      'company',
      likely('companyUnknown'),
      ...possible('webServicesNotSubscribed', 'signInRefused'),
    ),
  },
  // #10
  { level: 'control', number: /^PL04000055$/, verdict: failed('company', certain('companyExpired')) },
  // #11
  {
    level: 'control',
    number: /^XL03000003$/,
    verdict: unknown('senderAccepted', certain('requestRejected')),
  },
  // #12
  {
    level: 'control',
    text: /not a valid transport policy/i,
    verdict: unknown('senderAccepted', certain('requestRejected')),
  },
  { level: 'control', verdict: unknown('senderAccepted', ...possible('requestRejected')) },
  // #9
  {
    level: 'authentication',
    text: /^invalid session\b/i,
    verdict: unknown('signIn', certain('sessionRefused')),
  },
  // #8 as another integrator prints it
  {
    level: 'authentication',
    text: /does not have access to the entity/i,
    verdict: failed('entity', certain('entityRefused')),
  },
  // #3
  {
    level: 'authentication',
    text: /sign-in information is incorrect/i,
    verdict: failed('signIn', certain('signInRefused'), ...alsoPossible),
  },
  // [U]
  {
    level: 'authentication',
    text: /\bIP\b/i,
    verdict: failed('signIn', ...possible('ipRefused', 'signInRefused')),
  },
  {
    level: 'authentication',
    text: /\block/i,
    verdict: failed('signIn', ...possible('userLocked', 'signInRefused')),
  },
  {
    level: 'authentication',
    text: /inactive|disabled/i,
    verdict: failed('signIn', ...possible('userInactive', 'signInRefused')),
  },
  // #8: a refused entity answers with this number, its text is not on record.
  {
    level: 'authentication',
    number: /^XL03000006$/,
    verdict: failed('signIn', likely('signInRefused'), ...alsoPossible),
  },
  { level: 'authentication', verdict: unknown('signIn', ...possible('signInRefused')) },
  { verdict: unknown('signIn', certain('readFailed')) },
]

function failed(check: SignInCheck, ...findings: SageFinding[]): SignInVerdict {
  return { check, state: 'failed', findings }
}

function unknown(check: SignInCheck, ...findings: SageFinding[]): SignInVerdict {
  return { check, state: 'unknown', findings }
}
