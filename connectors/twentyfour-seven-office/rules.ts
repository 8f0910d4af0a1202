import type { FindingOf } from '@/connectors/connector'
import type { Refused } from './answers'

/** Why a check failed; the playbook of this ERP names the task that repairs each, or none. */
export const causes = [
  // The way to the services, and their state.
  'unreachable',
  'timedOut',
  'outage',
  'rateLimited',
  'unreadableAnswer',
  'endpointRefused',
  // Ours or the vendor's to repair.
  'applicationNotConfigured',
  'applicationRefused',
  'requestRejected',
  'sessionRefused',
  'readFailed',
  // The integration user.
  'signInRefused',
  'invitationNotAccepted',
  'identityBlocked',
  // What it may enter and use.
  'noClients',
  'clientsDisabled',
  'accessMissing',
  'noTransactionTypes',
] as const

export type Cause = (typeof causes)[number]

export type OfficeFinding = FindingOf<Cause>

/** What a refusal must look like for a verdict to hold; a part left out matches anything. */
export type Rule<Verdict> = {
  /** The rows of docs/protocols/twentyfour-seven-office.md that the verdict rests on. */
  facts: readonly `24SO-${number}`[]
  code?: RegExp
  text?: RegExp
  verdict: Verdict
}

/** The verdict of the first rule that fits. The last rule must fit all. */
export function judge<Verdict>(rules: readonly Rule<Verdict>[], { code, text }: Refused): Verdict {
  const fitting = rules.find((rule) => (rule.code?.test(code) ?? true) && (rule.text?.test(text) ?? true))
  if (!fitting) throw new Error('the last rule must fit every refusal')
  return fitting.verdict
}

/** The number and the time differ (24SO-23). Where the text stands is not on record (24SO-24). */
export const throttled = /\blimit exceeded by \d|request is blocked\. quarantine ends at/i

export function isThrottled(text: string): boolean {
  return throttled.test(text)
}

/** Two wordings that share these words (24SO-21). */
export const blockedIdentity = /provided identityid is blocked/i

/** The message was wrong, or lacked what authenticates it (24SO-19). */
export const clientFault = /(^|:)Client(\.|$)/
