import type { IncomingMessage } from 'node:http'
import { readBody } from '../read-body'
import type { Sent } from '../stand-in'
import { answerRequest, reject, type Senders } from './gateway'
import type { State } from './state'

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
