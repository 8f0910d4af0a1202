import type { Credentials } from './connection'

/** The diagnosis that a test in each company of the sandbox has to show. Numbers are the rows of the error table, as in its README. */
export type ExpectedDiagnosis = {
  scenario: string
  verdict: 'problem' | 'notTheirs' | 'unclear' | 'connected'
  cause?: string
  certainty?: 'likely' | 'possible'
  reopened?: string
  /** Typed otherwise than would be right. */
  typed?: Credentials
  but?: string
  answers?: Record<string, string>
}

const problem = { verdict: 'problem' } as const
const byRole = { permissionType: 'role' }
const byUser = { permissionType: 'user', ipFilter: 'no', entities: 'one' }
const entities = { permissionType: 'role', entities: 'several' }
const dimensions = { ...byRole, usesUserDefinedDimensions: 'yes' }
const missing = { ...problem, cause: 'permissionMissing', reopened: 'create-role', answers: byRole }
const unavailable = { ...missing, cause: 'moduleUnavailable', certainty: 'likely' } as const
const unknownCompany = {
  ...problem,
  cause: 'companyUnknown',
  certainty: 'likely',
  reopened: 'connect',
} as const
const refused = { ...problem, cause: 'signInRefused', reopened: 'connect' }
const wrongEntity = {
  ...problem,
  cause: 'entityRefused',
  reopened: 'connect',
  answers: entities,
  typed: { entityId: 'WEST' },
}

export const customerTrouble: ExpectedDiagnosis[] = [
  { scenario: 'SENDER-UNAUTHORIZED', ...problem, cause: 'senderNotAuthorized', reopened: 'authorize-sender' },
  { scenario: 'OK', ...refused, but: ' with a wrong password', typed: { password: 'wrong' } },
  { scenario: 'OK', ...refused, but: ' with an unknown user', typed: { userId: 'nobody' } },
  { scenario: 'ECHO', ...refused },
  { scenario: 'UNWORDED', ...refused, certainty: 'likely' },
  { scenario: 'INVALID-REQUEST', ...unknownCompany },
  { scenario: 'UNROUTABLE', ...unknownCompany },
  { scenario: 'NOBODY-HAS-THIS', ...unknownCompany },
  { scenario: 'MULTI-ENTITY', ...wrongEntity },
  { scenario: 'ENTITY-WORDED', ...wrongEntity },
  { scenario: 'TWO-MISSING', ...missing },
  {
    scenario: 'TWO-MISSING',
    ...missing,
    but: ' with permissions by user',
    reopened: 'grant-permissions',
    answers: byUser,
  },
  { scenario: 'ALL-DENIED', ...missing, cause: 'roleEmpty', certainty: 'likely' },
  { scenario: 'DIMENSIONS-DENIED', ...missing, answers: dimensions },
  { scenario: 'NOT-PERMITTED', ...missing, certainty: 'likely' },
  { scenario: 'HISTORY-DENIED', ...missing, certainty: 'likely' },
  { scenario: 'OPERATION-UNAVAILABLE', ...unavailable },
  { scenario: 'OBJECT-UNKNOWN', ...unavailable },
  { scenario: 'FEATURE-DISABLED', ...unavailable },
  { scenario: 'MODULE-MISSING', ...unavailable },
]

const open = { verdict: 'unclear', certainty: 'possible' } as const

/** The public record does not say what these look like, so nothing is concluded from them. */
export const toldAsOpen: ExpectedDiagnosis[] = [
  { scenario: 'IP-REFUSED', ...open, cause: 'ipRefused', answers: { ipFilter: 'yes' } },
  { scenario: 'NOT-SUBSCRIBED', ...open, cause: 'webServicesNotSubscribed' },
  { scenario: 'LOCKED', ...open, cause: 'userLocked' },
  { scenario: 'INACTIVE', ...open, cause: 'userInactive' },
]

const notTheirs = { verdict: 'notTheirs' } as const

export const nobodysFault: ExpectedDiagnosis[] = [
  { scenario: 'SENDER-REFUSED', ...notTheirs, cause: 'senderRefused' },
  { scenario: 'RATE-LIMITED', ...notTheirs, cause: 'rateLimited' },
  { scenario: 'RATE-LIMITED-TEXT', ...notTheirs, cause: 'rateLimited' },
  { scenario: 'EXPIRED', ...notTheirs, cause: 'companyExpired' },
  { scenario: 'MALFORMED', ...notTheirs, cause: 'requestRejected' },
  { scenario: 'TRANSPORT-POLICY', ...notTheirs, cause: 'requestRejected' },
  { scenario: 'DROPPED', ...notTheirs, cause: 'unreachable' },
  { scenario: 'OUTAGE', ...notTheirs, cause: 'outage' },
  { scenario: 'CONTENT-NETWORK', ...notTheirs, cause: 'outage' },
  { scenario: 'HTML', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'TRUNCATED', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'HUGE', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'DOCTYPE', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'REDIRECT', ...notTheirs, cause: 'endpointRefused' },
  { scenario: 'FOREIGN-ENDPOINT', ...notTheirs, cause: 'endpointRefused' },
  { scenario: 'SESSION-LOST', ...notTheirs, cause: 'sessionRefused' },
  { scenario: 'OUTAGE-READS', ...notTheirs, cause: 'outage' },
]

/** Asked of a product that waits for a second only. */
export const slow: ExpectedDiagnosis[] = [
  { scenario: 'SLOW', ...notTheirs, cause: 'timedOut' },
  { scenario: 'SLOW-READS', ...notTheirs, cause: 'timedOut' },
]

const works = { verdict: 'connected' } as const
const worksWithGap = { ...works, but: ' with a row left open' }

export const worksAnyway: ExpectedDiagnosis[] = [
  { scenario: 'OK', ...works },
  { scenario: 'MULTI-ENTITY', ...works, answers: entities, typed: { entityId: 'NORTH' } },
  { scenario: 'NO-DIMENSIONS', ...worksWithGap, answers: dimensions },
  { scenario: 'FIELD-REFUSED', ...worksWithGap },
  { scenario: 'FILTER-REFUSED', ...worksWithGap },
  { scenario: 'READ-FAILED', ...worksWithGap },
  { scenario: 'ROLLED-BACK', ...worksWithGap },
  { scenario: 'OFF-LINE', ...worksWithGap },
  { scenario: 'BUSINESS-RULE', ...worksWithGap },
]
