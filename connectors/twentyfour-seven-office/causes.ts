import type { FindingOf } from '../findings'

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
