import type { ReadErrorName } from './errors'
import { type ErrorParts, errors } from './errors'
import type { Mishap } from './mishaps'
import type { Login } from './request'

/** The behaviour of a company. What is left out works. */
export type Scenario = {
  /** The mishap at the sign-in, in place of an answer of the XML engine. */
  mishap?: Mishap
  /** Refuses every sign-in before its operation is read. */
  refusal?: { status?: number; error: ErrorParts }
  /** Refuses every sign-in, for any password. */
  signInRefusal?: (senderId: string, login: Login) => ErrorParts
  entities?: readonly string[]
  /** The company that the answer to a sign-in names, in place of the one that was asked for. */
  answersAs?: string
  /** Refuses an entity that is not listed. */
  entityRefusal?: ErrorParts
  /** Refuses reads at the top level of the company. */
  needsEntity?: boolean
  endpoint?: string
  isSessionLost?: boolean
  /** The mishap in place of an answer to the reads. */
  readMishap?: Mishap
  /** The objects that may not be read. */
  denied?: readonly string[] | 'all'
  /** The error of reading VENDOR. */
  vendorError?: ReadErrorName
  /** The one object that can be read. Every other read fails, for a reason that is not given. */
  onlyReadable?: string
  userDefinedDimensions?: 'none' | 'denied'
}

const entities = ['NORTH', 'SOUTH']

/** The scenarios by company ID. Comments name rows of docs/protocols/sage-intacct.md. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  OK: {},
  'MULTI-ENTITY': { entities },
  'ENTITY-WORDED': { entities, entityRefusal: errors.entityWorded() },
  'OTHER-COMPANY': { answersAs: 'FJELL' },
  // SI-103
  'ENTITY-NEEDED': { entities, needsEntity: true },
  'NO-DIMENSIONS': { userDefinedDimensions: 'none' },
  'DIMENSIONS-DENIED': { userDefinedDimensions: 'denied' },
  // SI-32, SI-33, SI-36 to SI-39
  'SENDER-REFUSED': { refusal: { error: errors.senderRefused() } },
  'SENDER-UNAUTHORIZED': {
    signInRefusal: (senderId, { companyId }) => errors.senderNotAuthorized(senderId, companyId),
  },
  'INVALID-REQUEST': { refusal: { status: 400, error: errors.invalidRequest() } },
  UNROUTABLE: { refusal: { status: 400, error: errors.unroutable() } },
  'RATE-LIMITED': { refusal: { status: 429, error: errors.rateLimited() } },
  'RATE-LIMITED-TEXT': { refusal: { error: errors.rateLimitedText() } },
  // SI-42 to SI-45
  'SESSION-LOST': { isSessionLost: true },
  EXPIRED: { refusal: { error: errors.companyExpired() } },
  MALFORMED: {
    refusal: { error: errors.malformed('Fatal Error 76: Opening and ending tag mismatch: a and b') },
  },
  'TRANSPORT-POLICY': { refusal: { error: errors.policyUnknown() } },
  // SI-54 to SI-66
  'ALL-DENIED': { denied: 'all', userDefinedDimensions: 'denied' },
  'TWO-MISSING': { denied: ['VENDOR', 'EEXPENSES'] },
  'OPERATION-UNAVAILABLE': { vendorError: 'operationUnavailable' },
  'OBJECT-UNKNOWN': { vendorError: 'objectUnknown' },
  'NOT-PERMITTED': { vendorError: 'notPermitted' },
  'FEATURE-DISABLED': { vendorError: 'featureDisabled' },
  'MODULE-MISSING': { vendorError: 'moduleMissing' },
  'HISTORY-DENIED': { vendorError: 'historyDenied' },
  'FIELD-REFUSED': { vendorError: 'fieldRefused' },
  'FILTER-REFUSED': { vendorError: 'filterRefused' },
  'READ-FAILED': { vendorError: 'readFailed' },
  'MOST-READS-FAIL': { onlyReadable: 'GLACCOUNT' },
  'ROLLED-BACK': { vendorError: 'rolledBack' },
  'OFF-LINE': { vendorError: 'offLine' },
  'BUSINESS-RULE': { vendorError: 'businessRule' },
  // Refusals whose texts are not published (SI-46 to SI-48)
  'IP-REFUSED': { signInRefusal: errors.ipRefused },
  'NOT-SUBSCRIBED': { signInRefusal: errors.notSubscribed },
  LOCKED: { signInRefusal: errors.userLocked },
  INACTIVE: { signInRefusal: errors.userInactive },
  UNWORDED: { signInRefusal: errors.unworded },
  // Trouble of the network
  SLOW: { mishap: 'silence' },
  'SLOW-READS': { readMishap: 'silence' },
  DROPPED: { mishap: 'drop' },
  OUTAGE: { mishap: 'outage' },
  'CONTENT-NETWORK': { mishap: 'contentNetwork' },
  'OUTAGE-READS': { readMishap: 'outage' },
  // Hostile answers
  HTML: { mishap: 'html' },
  TRUNCATED: { mishap: 'truncated' },
  HUGE: { mishap: 'huge' },
  DOCTYPE: { mishap: 'doctype' },
  REDIRECT: { mishap: 'redirect' },
  'FOREIGN-ENDPOINT': { endpoint: 'https://xmlgw.intacct.com.example.net/ia/xml/xmlgw.phtml' },
  ECHO: {
    signInRefusal: (_, { password }) => ({
      ...errors.signInIncorrect(),
      correction: `Check <password>${password}</password> & try again`,
    }),
  },
}

/**
 * Returns the scenario of a company ID in any letter case, or undefined when there is no such company. An ID may go on
 * after a dash and is then another company with the same scenario, so that tests do not disturb each other.
 */
export function scenarioOf(companyId: string): Scenario | undefined {
  const fullId = companyId.toUpperCase()
  const ids = Object.keys(scenarios).filter((id) => fullId === id || fullId.startsWith(`${id}-`))
  const longest = ids.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : scenarios[longest]
}
