import type { CheckState } from '../connector'
import { certain, likely, possible } from '../findings'
import type { SageFinding } from './causes'
import type { Rule } from './rules'

export type ReadVerdict = { state: CheckState; findings: SageFinding[] }

/** Judges the refusal of one read. #13 to #22 are the rows of erp-apis, "Error table". */
export const readRules: readonly Rule<ReadVerdict>[] = [
  // The request as a whole, after a sign-in that worked: it says nothing about any permission.
  { number: /^GW-0010$/, verdict: unknown(certain('rateLimited')) },
  { text: /API rate limit exceeded/i, verdict: unknown(certain('rateLimited')) },
  { text: /temporarily off-?line/i, verdict: unknown(certain('outage')) },
  { level: 'authentication', verdict: unknown(certain('sessionRefused')) },
  { level: 'control', verdict: unknown(certain('requestRejected')) },
  // #13
  { text: /do(es)? not have permission for API operation/i, verdict: failed(certain('permissionMissing')) },
  // #14
  { text: /cannot be performed on objects of type/i, verdict: failed(likely('moduleUnavailable')) },
  // #15
  { text: /object definition .*not found/i, verdict: failed(likely('moduleUnavailable')) },
  // #16
  { text: /not subscribed/i, verdict: failed(likely('moduleUnavailable')) },
  {
    text: /feature is disabled for your company or your current user/i,
    verdict: failed(likely('moduleUnavailable'), ...possible('permissionMissing')),
  },
  {
    text: /not authorized to perform this action|do(es)? not have permission/i,
    verdict: failed(likely('permissionMissing'), ...possible('moduleUnavailable')),
  },
  // The number of #13 and #14 with a text nobody has published.
  { number: /^PL04000005$/, verdict: unknown(...possible('permissionMissing', 'moduleUnavailable')) },
  // #17 to #20, #22
  { verdict: unknown(certain('readFailed')) },
]

function failed(...findings: SageFinding[]): ReadVerdict {
  return { state: 'failed', findings }
}

function unknown(...findings: SageFinding[]): ReadVerdict {
  return { state: 'unknown', findings }
}
