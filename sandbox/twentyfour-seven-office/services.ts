import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Violation } from '../markup'
import { applicationId, userPassword } from '../settings'
import { type Reply, readBody, type Sent, type StandIn } from '../stand-in'
import {
  fault,
  faultTexts,
  hasSessionResponse,
  identitiesResponse,
  loginResponse,
  transactionTypesResponse,
} from './answers'
import { identityList, oneClient, transactionTypeList, transactionTypes } from './lists'
import { type Login, type OfficeRequest, readRequest, services } from './request'
import type { Scenario } from './scenarios'
import { State } from './state'

/** Makes the stand-in of 24SevenOffice's SOAP services, with those of both hosts at one address. */
export function twentyfourSevenOffice(): StandIn {
  const state = new State()
  return {
    violations: state.violations,
    owns: (path) => services.has(path),
    answer: (call, path) => answerCall(state, call, path),
    attempts: (query) => state.attempts(query.get('user') ?? ''),
    reset: () => state.reset(),
  }
}

async function answerCall(state: State, call: IncomingMessage, path: string): Promise<Sent> {
  if (call.method !== 'POST') return { ...reject(state, `${call.method} instead of POST`), status: 405 }
  const body = await readBody(call)
  if (body === undefined) return reject(state, 'a request of more than 1 MB')
  try {
    return answerRequest(state, readRequest(path, call.headers, body))
  } catch (error) {
    if (error instanceof Violation) return reject(state, error.message)
    throw error
  }
}

/** Records a violation of the protocol and answers with a fault of the client. */
function reject(state: State, violation: string): Reply {
  state.violations.push(violation)
  return fault(faultTexts.rejected(violation), { code: 'soap:Client' })
}

function answerRequest(state: State, { operation, login, sessionId = '' }: OfficeRequest): Sent {
  if (login) return answerLogin(state, login)
  if (operation.name === 'HasSession') return hasSessionResponse(state.sessions.has(sessionId))
  if (operation.name === 'GetIdentities') return answerIdentities(state, sessionId)
  return answerTransactionTypes(state, sessionId)
}

/**
 * Answers Login. Refused credentials get an empty result (24SO-13); that an unknown application gets one too is ASSUMED
 * (24SO-14).
 */
function answerLogin(state: State, login: Login): Sent {
  state.countAttempt(login)
  const scenario = state.users.scenarioOf(login.username)
  if (!scenario) return loginResponse('')
  if (scenario.login) return answerInstead(state, login, scenario, scenario.login)
  const isAccepted = login.password === userPassword && login.applicationId.toLowerCase() === applicationId
  return loginResponse(isAccepted ? openSession(state, login, scenario) : '')
}

function answerInstead(
  state: State,
  login: Login,
  scenario: Scenario,
  answer: NonNullable<Scenario['login']>,
): Sent {
  if (login.password === userPassword) state.users.repair(login.username, scenario)
  return answer(login)
}

/** Returns a session of 24 letters and digits, like the only one on record (24SO-12). */
function openSession(state: State, { username }: Login, scenario: Scenario): string {
  const sessionId = randomBytes(12).toString('hex')
  if (!scenario.isSessionLost) state.sessions.set(sessionId, { username, scenario })
  return sessionId
}

function answerIdentities(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(faultTexts.noSession)
  const { username, scenario } = session
  state.users.repair(username, scenario)
  return scenario.identities?.(sessionId) ?? identitiesResponse(identityList(scenario.clients ?? oneClient))
}

function answerTransactionTypes(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(faultTexts.noSession)
  return (
    session.scenario.transactionTypes?.() ?? transactionTypesResponse(transactionTypeList(transactionTypes))
  )
}
