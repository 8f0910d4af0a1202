import type { Certainty, Finding } from '../connector'

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

export type SageFinding = Finding & { cause: Cause }

export function certain(cause: Cause): SageFinding {
  return finding(cause, 'certain')
}

export function likely(cause: Cause): SageFinding {
  return finding(cause, 'likely')
}

export function possible(...named: Cause[]): SageFinding[] {
  return named.map((cause) => finding(cause, 'possible'))
}

function finding(cause: Cause, certainty: Certainty): SageFinding {
  return { cause, certainty }
}
