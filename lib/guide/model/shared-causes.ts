/**
 * The causes that any ERP may have: the way to it, the ERP itself, and requests that it does not take. Nobody repairs them in a task,
 * and `messages/<locale>/everyErp.json` has their words. A playbook may repair one all the same, and an ERP's own words win.
 */
export const sharedCauses = [
  'unreachable',
  'timedOut',
  'outage',
  'rateLimited',
  'unreadableAnswer',
  'endpointRefused',
  'serverBlocked',
  'serverQuarantined',
  'requestRejected',
  'sessionRefused',
  'readFailed',
  'permissionsUndecided',
] as const

/** The causes of every ERP at which the customer consents. They are worded once too, and a playbook says which task repairs each. */
const consentCauses = ['consentDenied', 'consentExpired', 'consentFailed', 'consentEnded', 'clientRefused']

/** The checks that have words in `messages/<locale>/everyErp.json`. */
const sharedChecks = ['reached', 'signIn', 'permission']

/** Returns whether a cause of a connector is one that any ERP may have. */
export function isSharedCause(cause: string): boolean {
  return sharedCauses.some((shared) => shared === cause)
}

/** Returns whether every ERP has the words of a key such as `checks.reached`, so that its own file need not have them. */
export function isSharedWord(key: string): boolean {
  const [part = '', name = '', ...rest] = key.split('.')
  if (part === 'checks') return sharedChecks.includes(name) && rest.length === 0
  const isWorded = isSharedCause(name) || consentCauses.includes(name)
  return part === 'causes' && isWorded && ['title', 'what', 'repair'].includes(rest.join('.'))
}
