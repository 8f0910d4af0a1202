import { randomBytes } from 'node:crypto'
import type { Sent } from '../stand-in'
import { loginResponse } from './answers'
import type { Login } from './request'
import type { Scenario } from './scenarios'
import type { State } from './state'

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
