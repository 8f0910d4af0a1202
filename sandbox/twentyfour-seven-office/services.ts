import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Violation } from '../markup'
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

/** 24SevenOffice's SOAP services, those of both its hosts at one address. */
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
  } catch (thrown) {
    if (thrown instanceof Violation) return reject(state, thrown.message)
    throw thrown
  }
}

/** Records what the protocol does not allow. */
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

const userPassword = 'sandbox-password'

/** The only application there is. */
const applicationId = '24700000-0000-4000-8000-000000000247'

/** Refused credentials get an empty result (24SO-13); that an unknown application does so too is ASSUMED (24SO-14). */
export function answerLogin(state: State, login: Login): Sent {
  state.countAttempt(login)
  const scenario = state.users.scenarioOf(login.username)
  if (!scenario) return loginResponse('')
  if (scenario.login) return answerInstead(state, login, scenario, scenario.login)
  const isKnown = login.password === userPassword && login.applicationId.toLowerCase() === applicationId
  return loginResponse(isKnown ? openSession(state, login, scenario) : '')
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

/** 24 letters and digits, as in the one session that is on record (24SO-12). */
function openSession(state: State, { username }: Login, scenario: Scenario): string {
  const sessionId = randomBytes(12).toString('hex')
  if (!scenario.isSessionLost) state.sessions.set(sessionId, { username, scenario })
  return sessionId
}

export function answerIdentities(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(faultTexts.noSession)
  const { username, scenario } = session
  state.users.repair(username, scenario)
  return scenario.identities?.(sessionId) ?? identitiesResponse(identityList(scenario.clients ?? oneClient))
}

export function answerTransactionTypes(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(faultTexts.noSession)
  return (
    session.scenario.transactionTypes?.() ?? transactionTypesResponse(transactionTypeList(transactionTypes))
  )
}
