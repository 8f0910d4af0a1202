import { certain, likely, possible } from '@/connectors/connector'
import type { SignInVerdict } from '@/connectors/report'
import { failed, unknown } from '@/connectors/rules'
import type { Cause, SageRule } from './causes'

/** The checks before the permission rows, in the order in which they are made. */
export const signInChecks = [
  'reached',
  'senderAccepted',
  'senderAuthorized',
  'company',
  'signIn',
  'entity',
] as const

export type SignInCheck = (typeof signInChecks)[number]

/**
 * The causes that the gateway's answer "sign-in refused" may have besides a wrong user ID or password (SI-46, SI-48,
 * SI-51).
 */
const alsoPossible = possible('userInactive', 'userLocked', 'ipRefused', 'notWebServicesUser')

/**
 * Judges the refusal of a sign-in, or of the request that asks for one. Most rules name a level, because one number
 * means different things at each level (SI-30).
 */
export const signInRules: readonly SageRule<SignInVerdict<SignInCheck, Cause>>[] = [
  { facts: ['SI-38'], code: /^GW-0010$/, verdict: { check: 'reached', ...failed(certain('rateLimited')) } },
  {
    facts: ['SI-39'],
    text: /API rate limit exceeded/i,
    verdict: { check: 'reached', ...failed(certain('rateLimited')) },
  },
  {
    facts: ['SI-65'],
    text: /temporarily off-?line/i,
    verdict: { check: 'reached', ...failed(certain('outage')) },
  },
  {
    facts: ['SI-32'],
    level: 'control',
    text: /incorrect intacct xml partner id or password/i,
    verdict: { check: 'senderAccepted', ...failed(certain('senderRefused')) },
  },
  {
    facts: ['SI-33'],
    level: 'authentication',
    text: /not authorized to make web services requests|invalid web services authorization/i,
    verdict: { check: 'senderAuthorized', ...failed(certain('senderNotAuthorized')) },
  },
  // The text is our guess.
  {
    facts: ['SI-47'],
    text: /^(?=.*subscri)(?=.*web services)/is,
    verdict: { check: 'company', ...failed(...possible('webServicesNotSubscribed')) },
  },
  {
    facts: ['SI-35', 'SI-46', 'SI-48', 'SI-51'],
    level: 'control',
    code: /JPP0002$/,
    verdict: { check: 'signIn', ...failed(certain('signInRefused'), ...alsoPossible) },
  },
  {
    facts: ['SI-35', 'SI-46', 'SI-48', 'SI-51'],
    level: 'control',
    status: 401,
    verdict: { check: 'signIn', ...failed(likely('signInRefused'), ...alsoPossible) },
  },
  {
    facts: ['SI-36', 'SI-47'],
    level: 'control',
    code: /^invalidRequest$/i,
    verdict: {
      check: 'company',
      ...failed(likely('companyUnknown'), ...possible('webServicesNotSubscribed')),
    },
  },
  {
    facts: ['SI-37', 'SI-47'],
    level: 'control',
    code: /^GW-0011$/,
    verdict: {
      check: 'company',
      ...failed(likely('companyUnknown'), ...possible('webServicesNotSubscribed', 'signInRefused')),
    },
  },
  {
    facts: ['SI-43'],
    level: 'control',
    code: /^PL04000055$/,
    verdict: { check: 'company', ...failed(certain('companyExpired')) },
  },
  {
    facts: ['SI-44'],
    level: 'control',
    code: /^XL03000003$/,
    verdict: { check: 'senderAccepted', ...unknown(certain('requestRejected')) },
  },
  {
    facts: ['SI-45'],
    level: 'control',
    text: /not a valid transport policy/i,
    verdict: { check: 'senderAccepted', ...unknown(certain('requestRejected')) },
  },
  {
    facts: ['SI-25'],
    level: 'control',
    verdict: { check: 'senderAccepted', ...unknown(...possible('requestRejected')) },
  },
  {
    facts: ['SI-42'],
    level: 'authentication',
    text: /^invalid session\b/i,
    verdict: { check: 'signIn', ...unknown(certain('sessionRefused')) },
  },
  {
    facts: ['SI-41'],
    level: 'authentication',
    text: /does not have access to the entity/i,
    verdict: { check: 'entity', ...failed(certain('entityRefused')) },
  },
  {
    facts: ['SI-34', 'SI-46', 'SI-48', 'SI-51'],
    level: 'authentication',
    text: /sign-in information is incorrect/i,
    verdict: { check: 'signIn', ...failed(certain('signInRefused'), ...alsoPossible) },
  },
  // The texts of these three are our guesses.
  {
    facts: ['SI-46'],
    level: 'authentication',
    text: /\bIP\b/i,
    verdict: { check: 'signIn', ...failed(...possible('ipRefused', 'signInRefused')) },
  },
  {
    facts: ['SI-48'],
    level: 'authentication',
    text: /\block/i,
    verdict: { check: 'signIn', ...failed(...possible('userLocked', 'signInRefused')) },
  },
  {
    facts: ['SI-48'],
    level: 'authentication',
    text: /inactive|disabled/i,
    verdict: { check: 'signIn', ...failed(...possible('userInactive', 'signInRefused')) },
  },
  // A refused entity has this number too, with a text that is not published.
  {
    facts: ['SI-34', 'SI-40', 'SI-46', 'SI-48', 'SI-51'],
    level: 'authentication',
    code: /^XL03000006$/,
    verdict: { check: 'signIn', ...failed(likely('signInRefused'), ...alsoPossible) },
  },
  {
    facts: ['SI-26'],
    level: 'authentication',
    verdict: { check: 'signIn', ...unknown(...possible('signInRefused')) },
  },
  { facts: ['SI-27'], verdict: { check: 'signIn', ...unknown(certain('readFailed')) } },
]
