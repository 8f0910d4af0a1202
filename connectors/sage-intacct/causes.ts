import { networkCauses } from '@/connectors/ask'
import type { Rule } from '@/connectors/rules'

/** The possible causes of a failed check. The playbook of this ERP names the task that repairs each, or none. */
export const causes = [
  ...networkCauses,
  // The vendor or the operator of this server repairs these.
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
  // The integration user.
  'signInRefused',
  'userInactive',
  'userLocked',
  'notWebServicesUser',
  'entityRefused',
  // The permissions of the integration user.
  'roleEmpty',
  'permissionMissing',
  'moduleUnavailable',
  'noUserDefinedDimensions',
  'readFailed',
] as const

export type Cause = (typeof causes)[number]

/** A rule whose facts are rows of docs/protocols/sage-intacct.md. */
export type SageRule<Verdict> = Rule<`SI-${number}`, Verdict>
