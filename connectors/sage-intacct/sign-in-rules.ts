import type { CheckState } from '@/connectors/connector'
import { certain, likely, possible } from '@/connectors/connector'
import type { Rule, SageFinding } from './rules'

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

/** What the gateway's one answer "sign-in refused" may hide besides a wrong user ID or password (SI-46, SI-48, SI-51). */
const alsoPossible = possible('userInactive', 'userLocked', 'ipRefused', 'notWebServicesUser')

/** Judges the refusal of a sign-in, or of the request that asks for one. */
export const signInRules: readonly Rule<SignInVerdict>[] = [
  { facts: ['SI-38'], number: /^GW-0010$/, verdict: failed('reached', certain('rateLimited')) },
  { facts: ['SI-39'], text: /API rate limit exceeded/i, verdict: failed('reached', certain('rateLimited')) },
  { facts: ['SI-65'], text: /temporarily off-?line/i, verdict: failed('reached', certain('outage')) },
  {
    facts: ['SI-32'],
    level: 'control',
    text: /incorrect intacct xml partner id or password/i,
    verdict: failed('senderAccepted', certain('senderRefused')),
  },
  {
    facts: ['SI-33'],
    level: 'authentication',
    text: /not authorized to make web services requests|invalid web services authorization/i,
    verdict: failed('senderAuthorized', certain('senderNotAuthorized')),
  },
  // The text is a guess of ours.
  {
    facts: ['SI-47'],
    text: /^(?=.*subscri)(?=.*web services)/is,
    verdict: failed('company', ...possible('webServicesNotSubscribed')),
  },
  {
    facts: ['SI-35', 'SI-46', 'SI-48', 'SI-51'],
    level: 'control',
    number: /JPP0002$/,
    verdict: failed('signIn', certain('signInRefused'), ...alsoPossible),
  },
  {
    facts: ['SI-35', 'SI-46', 'SI-48', 'SI-51'],
    level: 'control',
    status: 401,
    verdict: failed('signIn', likely('signInRefused'), ...alsoPossible),
  },
  {
    facts: ['SI-36', 'SI-47'],
    level: 'control',
    number: /^invalidRequest$/i,
    verdict: failed('company', likely('companyUnknown'), ...possible('webServicesNotSubscribed')),
  },
  {
    facts: ['SI-37', 'SI-47'],
    level: 'control',
    number: /^GW-0011$/,
    verdict: failed(
      'company',
      likely('companyUnknown'),
      ...possible('webServicesNotSubscribed', 'signInRefused'),
    ),
  },
  {
    facts: ['SI-43'],
    level: 'control',
    number: /^PL04000055$/,
    verdict: failed('company', certain('companyExpired')),
  },
  {
    facts: ['SI-44'],
    level: 'control',
    number: /^XL03000003$/,
    verdict: unknown('senderAccepted', certain('requestRejected')),
  },
  {
    facts: ['SI-45'],
    level: 'control',
    text: /not a valid transport policy/i,
    verdict: unknown('senderAccepted', certain('requestRejected')),
  },
  {
    facts: ['SI-25'],
    level: 'control',
    verdict: unknown('senderAccepted', ...possible('requestRejected')),
  },
  {
    facts: ['SI-42'],
    level: 'authentication',
    text: /^invalid session\b/i,
    verdict: unknown('signIn', certain('sessionRefused')),
  },
  {
    facts: ['SI-41'],
    level: 'authentication',
    text: /does not have access to the entity/i,
    verdict: failed('entity', certain('entityRefused')),
  },
  {
    facts: ['SI-34', 'SI-46', 'SI-48', 'SI-51'],
    level: 'authentication',
    text: /sign-in information is incorrect/i,
    verdict: failed('signIn', certain('signInRefused'), ...alsoPossible),
  },
  // The texts of these three are guesses of ours.
  {
    facts: ['SI-46'],
    level: 'authentication',
    text: /\bIP\b/i,
    verdict: failed('signIn', ...possible('ipRefused', 'signInRefused')),
  },
  {
    facts: ['SI-48'],
    level: 'authentication',
    text: /\block/i,
    verdict: failed('signIn', ...possible('userLocked', 'signInRefused')),
  },
  {
    facts: ['SI-48'],
    level: 'authentication',
    text: /inactive|disabled/i,
    verdict: failed('signIn', ...possible('userInactive', 'signInRefused')),
  },
  // A refused entity has this number too, with a text that nobody has published.
  {
    facts: ['SI-34', 'SI-40', 'SI-46', 'SI-48', 'SI-51'],
    level: 'authentication',
    number: /^XL03000006$/,
    verdict: failed('signIn', likely('signInRefused'), ...alsoPossible),
  },
  {
    facts: ['SI-26'],
    level: 'authentication',
    verdict: unknown('signIn', ...possible('signInRefused')),
  },
  { facts: ['SI-27'], verdict: unknown('signIn', certain('readFailed')) },
]

function failed(check: SignInCheck, ...findings: SageFinding[]): SignInVerdict {
  return { check, state: 'failed', findings }
}

function unknown(check: SignInCheck, ...findings: SageFinding[]): SignInVerdict {
  return { check, state: 'unknown', findings }
}
