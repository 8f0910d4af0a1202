import { certain, likely, possible } from '../findings'
import type { OfficeFinding } from './causes'
import { blockedIdentity, clientFault, type Rule, throttled } from './rules'

/**
 * Judges a fault or an exception that answers a question asked after the sign-in. No public record quotes what a
 * user without access is told, so that is never more than possible.
 */
export const listRules: readonly Rule<OfficeFinding[]>[] = [
  { text: throttled, verdict: [certain('rateLimited')] },
  { text: blockedIdentity, verdict: [certain('identityBlocked')] },
  { code: clientFault, verdict: [likely('requestRejected')] },
  // [U]
  { text: /access|permission|\brights?\b|authori[sz]|tilgang|åtkomst/i, verdict: possible('accessMissing') },
  { verdict: possible('readFailed', 'accessMissing') },
]
