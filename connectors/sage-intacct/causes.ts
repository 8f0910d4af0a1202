import type { FindingOf } from '../findings'

/** Why a check failed; the playbook of this ERP names the task that repairs each, or none. */
export const causes = [
  // The way to the gateway, and its state.
  'unreachable',
  'timedOut',
  'outage',
  'rateLimited',
  'unreadableAnswer',
  'endpointRefused',
  // Ours or the vendor's to repair.
  'senderNotConfigured',
  'senderRefused',
  'requestRejected',
  'sessionRefused',
  // The company's settings.
  'senderNotAuthorized',
  'companyUnknown',
  'companyExpired',
  'webServicesNotSubscribed',
  'ipRefused',
  // The technical user.
  'signInRefused',
  'userInactive',
  'userLocked',
  'notWebServicesUser',
  'entityRefused',
  // Its permissions.
  'roleEmpty',
  'permissionMissing',
  'moduleUnavailable',
  'noUserDefinedDimensions',
  'readFailed',
] as const

export type Cause = (typeof causes)[number]

export type SageFinding = FindingOf<Cause>
