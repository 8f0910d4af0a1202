import type { IncomingMessage } from 'node:http'
import { Violation } from '../markup'
import { guideSenderIds } from '../settings'
import { type Reply, readBody, type Sent, type StandIn } from '../stand-in'
import { refuseControl } from './answers'
import { errors } from './errors'
import { answerReads } from './reads'
import { type GatewayRequest, readRequest } from './request'
import { answerSignIn } from './sign-in'
import { State } from './state'

const gatewayPath = '/ia/xml/xmlgw.phtml'

/** The senders to accept besides those of the product's guides, and the one password of all senders. */
type Senders = { senderPassword: string; senderIds: readonly string[] }

/** Makes the stand-in of Sage Intacct's XML gateway. */
export function sageIntacct(senders: Senders): StandIn {
  const state = new State()
  return {
    violations: state.violations,
    owns: (path) => path === gatewayPath,
    answer: (call) => answerCall(state, senders, call),
    attempts: (query) => state.attempts(query.get('company') ?? ''),
    switchScenario: (query) =>
      state.companies.switchTo(query.get('company') ?? '', query.get('to') ?? undefined),
    reset: () => state.reset(),
  }
}

/** Answers a call, which must be a POST of XML (SI-1) of at most 1 MB. */
async function answerCall(state: State, senders: Senders, call: IncomingMessage): Promise<Sent> {
  if (call.method !== 'POST') return { ...reject(state, `${call.method} instead of POST`), status: 405 }
  const contentType = call.headers['content-type'] ?? ''
  if (!/^application\/xml\b/i.test(contentType)) return reject(state, `content type ${contentType}`)
  const body = await readBody(call)
  if (body === undefined) return reject(state, 'a request of more than 1 MB')
  return answerRequest(state, senders, body, `http://${call.headers.host}${gatewayPath}`)
}

/** Answers a request document. `url` is the address that was called and becomes the endpoint of the session. */
function answerRequest(state: State, senders: Senders, body: string, url: string): Sent {
  try {
    const request = readRequest(body)
    return isAccepted(request, senders)
      ? answerOperation(state, request, url)
      : refuseControl([errors.senderRefused()])
  } catch (error) {
    if (error instanceof Violation) return reject(state, error.message)
    throw error
  }
}

function isAccepted({ senderId, senderPassword }: GatewayRequest, senders: Senders): boolean {
  const ids = [...guideSenderIds, ...senders.senderIds]
  return ids.includes(senderId) && senderPassword === senders.senderPassword
}

/** Records a violation of the protocol and answers that the request is malformed. */
function reject(state: State, violation: string): Reply {
  state.violations.push(violation)
  return refuseControl([errors.malformed(violation)])
}

function answerOperation(state: State, request: GatewayRequest, url: string): Sent {
  const isForSession = request.functions[0]?.name === 'getAPISession'
  // The real gateway allows more. The stand-in has only these two ways.
  if (isForSession !== (request.login !== undefined))
    throw new Violation('a login asks for a session, a session reads')
  return request.login
    ? answerSignIn(state, request, request.login, url)
    : answerReads(state, request, request.sessionId ?? '')
}
