import { randomBytes } from 'node:crypto'
import { escapeText } from '../markup'
import { userPassword } from '../settings'
import type { Sent } from '../stand-in'
import { accept, refuseControl, refuseSignIn, success } from './answers'
import { type ErrorParts, errors } from './errors'
import { mishaps } from './mishaps'
import type { GatewayRequest, Login } from './request'
import { type Scenario, scenarioOf } from './scenarios'
import type { State } from './state'

/** A user that the gateway refuses before the XML engine, as it does with unknown users (SI-35). */
const unknownUser = 'nobody'

/** Answers a request for a session. `url` becomes the endpoint of the session. */
export function answerSignIn(state: State, request: GatewayRequest, login: Login, url: string): Sent {
  state.countAttempt(login)
  const scenario = state.companies.scenarioFor(login) ?? scenarioOf(login.companyId)
  if (!scenario) return refuseControl([errors.unroutable()], 400)
  if (scenario.mishap) return mishaps[scenario.mishap]()
  if (scenario.refusal) {
    return refuseControl([scenario.refusal.error], scenario.refusal.status, request.wantsAdditionalInfo)
  }
  if (scenario.signInRefusal) {
    state.companies.repair(login, scenario)
    return refuseSignIn(request, login, scenario.signInRefusal(request.senderId, login))
  }
  if (login.userId === unknownUser) return refuseControl([errors.preprocessorRefused()], 401)
  const refusal = credentialsRefusal(scenario, login)
  if (refusal) return refuseSignIn(request, login, refusal)
  const named = { ...login, companyId: scenario.answersAs ?? login.companyId }
  return accept(request, named, [openSession(state, request, { login, scenario }, url)])
}

function credentialsRefusal(scenario: Scenario, { password, entityId }: Login): ErrorParts | undefined {
  if (password !== userPassword) return errors.signInIncorrect()
  const isAllowed = entityId === '' || scenario.entities?.includes(entityId)
  return isAllowed ? undefined : (scenario.entityRefusal ?? errors.signInIncorrect())
}

function openSession(
  state: State,
  request: GatewayRequest,
  session: { login: Login; scenario: Scenario },
  url: string,
): string {
  const id = `${randomBytes(24).toString('base64url')}..`
  if (!session.scenario.isSessionLost) state.sessions.set(id, session)
  const endpoint = escapeText(session.scenario.endpoint ?? url)
  const entity = `<locationid>${escapeText(session.login.entityId)}</locationid>`
  const api = `<api><sessionid>${id}</sessionid><endpoint>${endpoint}</endpoint>${entity}</api>`
  return success('getAPISession', request.functions[0]?.controlId ?? '', `<data>${api}</data>`)
}
