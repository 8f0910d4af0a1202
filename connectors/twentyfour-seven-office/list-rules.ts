import { certain, likely, possible } from '../findings'
import type { OfficeFinding } from './causes'
import { blockedIdentity, clientFault, type Rule, throttled } from './rules'

/**
 * Judges a fault or an exception that answers a question asked after the sign-in. No public record quotes what a
 * user without access is told, so that is never more than possible (24SO-25).
 */
export const listRules: readonly Rule<OfficeFinding[]>[] = [
  { facts: ['24SO-23'], text: throttled, verdict: [certain('rateLimited')] },
  { facts: ['24SO-21'], text: blockedIdentity, verdict: [certain('identityBlocked')] },
  { facts: ['24SO-19'], code: clientFault, verdict: [likely('requestRejected')] },
  // The words are a guess of ours.
  {
    facts: ['24SO-25'],
    text: /access|permission|\brights?\b|authori[sz]|tilgang|åtkomst/i,
    verdict: possible('accessMissing'),
  },
  { facts: ['24SO-17', '24SO-25'], verdict: possible('readFailed', 'accessMissing') },
]
