/**
 * The words of faults and exceptions. As published, with the sources named in docs/protocols/twentyfour-seven-office.md;
 * those marked ASSUMED are guesses, because no public record quotes the service (24SO-14, 24SO-25, 24SO-26).
 */
export const words = {
  // 24SO-21
  identityBlocked:
    'Provided IdentityId is blocked. Please use GetIdentitiesWithCredential to get a list of available Identities and reauthenticate with a valid IdentityId',
  identityBlockedOlder: 'The provided IdentityId is blocked.',
  // Only that it reads so is published (24SO-23), not whether it comes as a fault (24SO-24).
  throttled: 'Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-11-21 20:15:00',
  unworded: 'ASSUMED: Server was unable to process request.',
  rejected: (violation: string) => `ASSUMED: Server was unable to read request. ${violation}`,
  applicationRefused: 'ASSUMED: the ApplicationId is not known.',
  noSession: 'ASSUMED: not authenticated.',
  accessDenied: 'ASSUMED: the user has no access to this service.',
  echo: (password: string) => `ASSUMED: the password ${password} is wrong.`,
}

/** Only the beginning of its name is on record (24SO-20). */
export const exceptionType = 'Office24Seven.Library.Sandbox.AssumedException'
