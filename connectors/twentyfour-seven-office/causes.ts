import { networkCauses } from '@/connectors/ask'
import type { FindingOf } from '@/connectors/connector'
import type { Rule } from '@/connectors/rules'

/** The possible causes of a failed check. The playbook of this ERP names the task that repairs each, or none. */
export const causes = [
  ...networkCauses,
  // The vendor or the operator of this server repairs these.
  'applicationNotConfigured',
  'applicationRefused',
  'requestRejected',
  'sessionRefused',
  'readFailed',
  // The integration user.
  'signInRefused',
  'invitationNotAccepted',
  'identityBlocked',
  // The clients that the user may enter, and what it may do there.
  'noClients',
  'clientsDisabled',
  'accessMissing',
  'noTransactionTypes',
] as const

export type Cause = (typeof causes)[number]

export type OfficeFinding = FindingOf<Cause>

/** A rule whose facts are rows of docs/protocols/twentyfour-seven-office.md. */
export type OfficeRule<Verdict> = Rule<`24SO-${number}`, Verdict>

/**
 * Matches the text of a throttled request (24SO-23). The number and the time differ, and the place of the text is not
 * on record (24SO-24).
 */
export const throttledText = /\blimit exceeded by \d|request is blocked\. quarantine ends at/i

/** Matches the two published wordings of a blocked identity (24SO-21). */
export const blockedIdentityText = /provided identityid is blocked/i

/** Matches the code of a fault whose message was wrong, or lacked what authenticates it (24SO-19). */
export const clientFaultCode = /(^|:)Client(\.|$)/
