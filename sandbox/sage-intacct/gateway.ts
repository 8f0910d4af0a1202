import type { IncomingMessage } from 'node:http'
import { Violation } from '../markup'
import { type Reply, readBody, type Sent, type StandIn } from '../stand-in'
import { refuseControl } from './answers'
import { errors } from './errors'
import { answerReads } from './reads'
import { type GatewayRequest, readRequest } from './request'
import { answerSignIn } from './sign-in'
import { State } from './state'

/** Senders the vendors' guides name; letter case counts (SI-5). */
const knownSenders = ['payhawkMPP', 'Paymentus', 'connexecommerceMPP']

/** All of them have one password; `senderIds` are known besides. */
export type Senders = { senderPassword: string; senderIds: readonly string[] }

/** Answers one request document; `url` is where the caller reached us, and the endpoint of its session. */
export function answerRequest(state: State, senders: Senders, body: string, url: string): Sent {
  try {
    const request = readRequest(body)
    return isKnown(request, senders)
      ? answerOperation(state, request, url)
      : refuseControl([errors.senderRefused()])
  } catch (fault) {
    if (fault instanceof Violation) return reject(state, fault.message)
    throw fault
  }
}

function isKnown({ senderId, senderPassword }: GatewayRequest, senders: Senders): boolean {
  const ids = [...knownSenders, ...senders.senderIds]
  return ids.includes(senderId) && senderPassword === senders.senderPassword
}

/** Records what the protocol does not allow, and answers it as malformed. */
export function reject(state: State, violation: string): Reply {
  state.violations.push(violation)
  return refuseControl([errors.malformed(violation)])
}

function answerOperation(state: State, request: GatewayRequest, url: string): Sent {
  const isForSession = request.functions[0]?.name === 'getAPISession'
  // The real gateway is freer here; these are the two ways the stand-in knows.
  if (isForSession !== (request.login !== undefined))
    throw new Violation('a login asks for a session, a session reads')
  return request.login
    ? answerSignIn(state, request, request.login, url)
    : answerReads(state, request, request.sessionId ?? '')
}

export const gatewayPath = '/ia/xml/xmlgw.phtml'

/** One call of the gateway's address: only POST, only XML (SI-1), of a bearable size. */
export async function answerCall(state: State, senders: Senders, call: IncomingMessage): Promise<Sent> {
  if (call.method !== 'POST') return { ...reject(state, `${call.method} instead of POST`), status: 405 }
  const contentType = call.headers['content-type'] ?? ''
  if (!/^application\/xml\b/i.test(contentType)) return reject(state, `content type ${contentType}`)
  const body = await readBody(call)
  if (body === undefined) return reject(state, 'a request of more than 1 MB')
  return answerRequest(state, senders, body, `http://${call.headers.host}${gatewayPath}`)
}

/** Sage Intacct's XML gateway. */
export function sageIntacct(senders: Senders): StandIn {
  const state = new State()
  return {
    violations: state.violations,
    owns: (path) => path === gatewayPath,
    answer: (call) => answerCall(state, senders, call),
    attempts: (query) => state.attempts(query.get('company') ?? ''),
    reset: () => state.reset(),
  }
}
