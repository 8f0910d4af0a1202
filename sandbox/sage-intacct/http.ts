import type { IncomingMessage } from 'node:http'
import { answerRequest, type GatewayReply, reject } from './gateway'
import type { State } from './state'

export const gatewayPath = '/ia/xml/xmlgw.phtml'
const sizeLimit = 1_000_000

/** One call of the gateway's address: only POST, only XML, of a bearable size. */
export async function answerCall(
  state: State,
  senderPassword: string,
  call: IncomingMessage,
): Promise<GatewayReply> {
  if (call.method !== 'POST') return { ...reject(state, `${call.method} instead of POST`), status: 405 }
  const contentType = call.headers['content-type'] ?? ''
  if (!/^application\/xml\b/i.test(contentType)) return reject(state, `content type ${contentType}`)
  const body = await readBody(call)
  if (body === undefined) return reject(state, 'a request of more than 1 MB')
  return answerRequest(state, senderPassword, body, `http://${call.headers.host}${gatewayPath}`)
}

async function readBody(call: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of call) {
    size += chunk.length
    if (size > sizeLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
