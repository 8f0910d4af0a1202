import type { Sent } from '../stand-in'
import {
  apiException,
  exceptionType,
  fault,
  faultTexts,
  identitiesResponse,
  loginResponse,
  loginWithoutResult,
  transactionTypesResponse,
} from './answers'
import {
  type Client,
  clientElsewhere,
  disabledClients,
  fewTransactionTypes,
  identityList,
  severalClients,
  transactionTypeList,
} from './lists'
import { mishaps } from './mishaps'
import type { Login } from './request'

/** The behaviour of the services towards a user. What is left out works. */
export type Scenario = {
  /** Answers Login, for any password. */
  login?: (login: Login) => Sent
  isSessionLost?: boolean
  /** The clients of the user; one client when left out. */
  clients?: readonly Client[]
  /** Answers GetIdentities instead of the clients. */
  identities?: (sessionId: string) => Sent
  /** Answers GetTransactionTypes instead of the usual list. */
  transactionTypes?: () => Sent
}

/** The scenarios by the part of the user name before the @. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  one: {},
  several: { clients: severalClients },
  elsewhere: {
    clients: clientElsewhere,
    transactionTypes: () => transactionTypesResponse(transactionTypeList(fewTransactionTypes)),
  },
  none: { clients: [] },
  disabled: { clients: disabledClients },
  'no-types': { transactionTypes: () => transactionTypesResponse('') },
  // Refused at sign-in
  refused: { login: () => loginResponse('') },
  'no-result': { login: () => loginWithoutResult() },
  blocked: { login: () => fault(faultTexts.identityBlocked) },
  'blocked-older': { login: () => fault(faultTexts.identityBlockedOlder) },
  throttled: { login: () => fault(faultTexts.throttled) },
  'throttled-page': { login: mishaps.throttledPage },
  'too-many': { login: mishaps.tooManyRequests },
  fault: { login: () => fault(faultTexts.unworded) },
  'fault-200': { login: () => fault(faultTexts.unworded, { status: 200 }) },
  'fault-client': { login: () => fault(faultTexts.rejected(''), { code: 'soap:Client' }) },
  'fault-application': { login: () => fault(faultTexts.applicationRefused) },
  exception: { login: () => loginWithoutResult(apiException(exceptionType, faultTexts.unworded)) },
  // Refused afterwards
  'session-lost': { isSessionLost: true },
  'clients-fault': { identities: () => fault(faultTexts.unworded) },
  'clients-throttled': { identities: () => fault(faultTexts.throttled) },
  'clients-nameless': { identities: () => identitiesResponse('<Identity /><Identity><Id>x</Id></Identity>') },
  'types-fault': { transactionTypes: () => fault(faultTexts.unworded) },
  'types-client-fault': { transactionTypes: () => fault(faultTexts.rejected(''), { code: 'soap:Client' }) },
  'types-denied': { transactionTypes: () => fault(faultTexts.accessDenied) },
  'types-blocked': { transactionTypes: () => fault(faultTexts.identityBlocked) },
  'types-exception': {
    transactionTypes: () => transactionTypesResponse(apiException(exceptionType, faultTexts.unworded)),
  },
  // Trouble of the network
  slow: { login: mishaps.silence },
  'slow-types': { transactionTypes: mishaps.silence },
  dropped: { login: mishaps.drop },
  'dropped-clients': { identities: mishaps.drop },
  outage: { login: mishaps.outage },
  'outage-types': { transactionTypes: mishaps.outage },
  // Hostile answers
  html: { login: mishaps.html },
  garbage: { login: mishaps.garbage },
  truncated: { login: mishaps.truncated },
  huge: { login: mishaps.huge },
  doctype: { login: mishaps.doctype },
  redirect: { login: mishaps.redirect },
  'other-envelope': { login: mishaps.otherEnvelope },
  'other-operation': { login: mishaps.otherOperation },
  'odd-session': { login: () => loginResponse('a; path=/\nX-Injected: yes') },
  echo: { login: ({ password }) => fault(faultTexts.echo(password)) },
  'echo-session': { identities: (id) => identitiesResponse(identityList([{ id: 1, name: id }])) },
}

/**
 * Returns the scenario of a user name in any letter case, or undefined when there is no such user or the name is not an
 * e-mail address. The part before the @ may go on after a dash and is then another user with the same scenario, so that
 * tests do not disturb each other.
 */
export function scenarioOf(username: string): Scenario | undefined {
  const fullId = /^([^@\s]+)@[^@\s]+$/.exec(username.toLowerCase())?.[1]
  const ids = Object.keys(scenarios).filter((id) => fullId === id || fullId?.startsWith(`${id}-`))
  const longest = ids.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : scenarios[longest]
}
