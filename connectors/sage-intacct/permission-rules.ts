import { certain, likely, possible } from '@/connectors/connector'
import { failed, unknown, type Verdict } from '@/connectors/rules'
import type { Cause, SageRule } from './causes'

export type ReadVerdict = Verdict<Cause>

/** Judges the refusal of one read, or of the request that holds all of them. */
export const readRules: readonly SageRule<ReadVerdict>[] = [
  // A refusal of the whole request after a sign-in that worked says nothing about any permission.
  { facts: ['SI-38'], code: /^GW-0010$/, verdict: unknown(certain('rateLimited')) },
  { facts: ['SI-39'], text: /API rate limit exceeded/i, verdict: unknown(certain('rateLimited')) },
  { facts: ['SI-65'], text: /temporarily off-?line/i, verdict: unknown(certain('outage')) },
  { facts: ['SI-26', 'SI-42'], level: 'authentication', verdict: unknown(certain('sessionRefused')) },
  { facts: ['SI-25'], level: 'control', verdict: unknown(certain('requestRejected')) },
  {
    facts: ['SI-54'],
    text: /do(es)? not have permission for API operation/i,
    verdict: failed(certain('permissionMissing')),
  },
  {
    facts: ['SI-56'],
    text: /cannot be performed on objects of type/i,
    verdict: failed(likely('moduleUnavailable')),
  },
  {
    facts: ['SI-57'],
    text: /object definition .*not found/i,
    verdict: failed(likely('moduleUnavailable')),
  },
  { facts: ['SI-60'], text: /not subscribed/i, verdict: failed(likely('moduleUnavailable')) },
  {
    facts: ['SI-59'],
    text: /feature is disabled for your company or your current user/i,
    verdict: failed(likely('moduleUnavailable'), ...possible('permissionMissing')),
  },
  {
    facts: ['SI-58'],
    text: /not authorized to perform this action|do(es)? not have permission/i,
    verdict: failed(likely('permissionMissing'), ...possible('moduleUnavailable')),
  },
  // A missing permission and a missing module have this number. Here its text is not published.
  {
    facts: ['SI-54', 'SI-56'],
    code: /^PL04000005$/,
    verdict: unknown(...possible('permissionMissing', 'moduleUnavailable')),
  },
  {
    facts: ['SI-61', 'SI-62', 'SI-63', 'SI-64', 'SI-66'],
    verdict: unknown(certain('readFailed')),
  },
]
