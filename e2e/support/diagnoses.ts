import type { Credentials } from './connection'

/**
 * The diagnosis that a test must show. `scenario` is one of the sandbox's companies, which its README describes. `cause` is the
 * first cause shown, and it is certain unless `certainty` is set. `reopened` is the id of the task that the test re-opens.
 */
export type ExpectedDiagnosis = {
  scenario: string
  verdict: 'problem' | 'notTheirs' | 'unclear' | 'connected'
  cause?: string
  certainty?: 'likely' | 'possible'
  reopened?: string
  /** The sign-in details that differ from the correct ones. */
  typed?: Credentials
  /** The part of the test's title that says what sets this case apart. */
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
const signInRefused = { ...problem, cause: 'signInRefused', reopened: 'connect' }
const wrongEntity = {
  ...problem,
  cause: 'entityRefused',
  reopened: 'connect',
  answers: entities,
  typed: { entityId: 'WEST' },
}

export const customerProblems: ExpectedDiagnosis[] = [
  { scenario: 'SENDER-UNAUTHORIZED', ...problem, cause: 'senderNotAuthorized', reopened: 'authorize-sender' },
  { scenario: 'OK', ...signInRefused, but: ' with a wrong password', typed: { password: 'wrong' } },
  { scenario: 'OK', ...signInRefused, but: ' with an unknown user', typed: { userId: 'nobody' } },
  { scenario: 'ECHO', ...signInRefused },
  { scenario: 'UNWORDED', ...signInRefused, certainty: 'likely' },
  { scenario: 'INVALID-REQUEST', ...unknownCompany },
  { scenario: 'UNROUTABLE', ...unknownCompany },
  { scenario: 'NOBODY-HAS-THIS', ...unknownCompany },
  { scenario: 'MULTI-ENTITY', ...wrongEntity },
  { scenario: 'ENTITY-WORDED', ...wrongEntity },
  {
    scenario: 'ENTITY-NEEDED',
    ...problem,
    cause: 'entityNeeded',
    certainty: 'likely',
    reopened: 'connect',
    answers: byUser,
  },
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

const unclear = { verdict: 'unclear', certainty: 'possible' } as const

/** Causes that a test may name only as possible, because no public source says how the ERP reports them. */
export const possibleCauses: ExpectedDiagnosis[] = [
  { scenario: 'IP-REFUSED', ...unclear, cause: 'ipRefused', answers: { ipFilter: 'yes' } },
  { scenario: 'NOT-SUBSCRIBED', ...unclear, cause: 'webServicesNotSubscribed' },
  { scenario: 'LOCKED', ...unclear, cause: 'userLocked' },
  { scenario: 'INACTIVE', ...unclear, cause: 'userInactive' },
]

const notTheirs = { verdict: 'notTheirs' } as const

export const problemsOfOthers: ExpectedDiagnosis[] = [
  { scenario: 'SENDER-REFUSED', ...notTheirs, cause: 'senderRefused' },
  { scenario: 'RATE-LIMITED', ...notTheirs, cause: 'rateLimited' },
  { scenario: 'RATE-LIMITED-TEXT', ...notTheirs, cause: 'rateLimited' },
  { scenario: 'EXPIRED', ...notTheirs, cause: 'companyExpired' },
  { scenario: 'MALFORMED', ...notTheirs, cause: 'requestRejected' },
  { scenario: 'TRANSPORT-POLICY', ...notTheirs, cause: 'requestRejected' },
  { scenario: 'DROPPED', ...notTheirs, cause: 'unreachable' },
  { scenario: 'OUTAGE', ...notTheirs, cause: 'outage' },
  { scenario: 'CONTENT-NETWORK', ...notTheirs, cause: 'serverBlocked' },
  { scenario: 'HTML', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'TRUNCATED', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'HUGE', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'DOCTYPE', ...notTheirs, cause: 'unreadableAnswer' },
  { scenario: 'REDIRECT', ...notTheirs, cause: 'endpointRefused' },
  { scenario: 'FOREIGN-ENDPOINT', ...notTheirs, cause: 'endpointRefused' },
  { scenario: 'SESSION-LOST', ...notTheirs, cause: 'sessionRefused' },
  { scenario: 'MOST-READS-FAIL', verdict: 'unclear', cause: 'permissionsUndecided' },
  { scenario: 'OUTAGE-READS', ...notTheirs, cause: 'outage' },
]

/** Diagnoses that need a product with a time limit of one second. */
export const slow: ExpectedDiagnosis[] = [
  { scenario: 'SLOW', ...notTheirs, cause: 'timedOut' },
  { scenario: 'SLOW-READS', ...notTheirs, cause: 'timedOut' },
]

const works = { verdict: 'connected' } as const
const worksWithGap = { ...works, but: ' although one check stays open' }

export const connectedCompanies: ExpectedDiagnosis[] = [
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
