import type { IncomingMessage } from 'node:http'
import { readBody } from '../read-body'
import type { Reply, Sent, StandIn } from '../stand-in'
import { Violation } from '../violation'
import { fault, hasSessionResponse } from './answers'
import { words } from './faults'
import { answerIdentities, answerTransactionTypes } from './lists'
import { services } from './operations'
import { type OfficeRequest, readRequest } from './request'
import { answerLogin } from './sign-in'
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
  return fault(words.rejected(violation), { code: 'soap:Client' })
}

function answerRequest(state: State, { operation, login, sessionId = '' }: OfficeRequest): Sent {
  if (login) return answerLogin(state, login)
  if (operation.name === 'HasSession') return hasSessionResponse(state.sessions.has(sessionId))
  if (operation.name === 'GetIdentities') return answerIdentities(state, sessionId)
  return answerTransactionTypes(state, sessionId)
}
