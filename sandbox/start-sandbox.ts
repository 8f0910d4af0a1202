import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { reject } from './sage-intacct/gateway'
import { answerCall, gatewayPath } from './sage-intacct/http'
import { State } from './sage-intacct/state'

export type Sandbox = { url: string; close(): Promise<void> }

/** Starts the stand-ins on a loopback port of this process; 0 takes a free one. */
export async function startSandbox({
  port = 0,
  senderPassword = 'sandbox-sender-password',
}: {
  port?: number
  senderPassword?: string
} = {}): Promise<Sandbox> {
  const state = new State()
  const server = createServer((call, reply) => {
    answer(state, senderPassword, call, reply).catch((fault) => reply.destroy(fault))
  })
  await new Promise<void>((resolve, refuse) => {
    server.once('error', refuse)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Calls that are never answered on purpose would keep it open.
        server.closeAllConnections()
      }),
  }
}

async function answer(state: State, senderPassword: string, call: IncomingMessage, reply: ServerResponse) {
  const url = new URL(call.url ?? '/', 'http://sandbox')
  const route = `${call.method} ${url.pathname}`
  if (url.pathname === gatewayPath) return send(await answerCall(state, senderPassword, call), reply)
  if (route === 'GET /sandbox/violations') return sendJson(state.violations, reply)
  if (route === 'GET /sandbox/attempts') {
    return sendJson({ attempts: state.attempts(url.searchParams.get('company') ?? '') }, reply)
  }
  if (route === 'POST /sandbox/reset') {
    state.reset()
    return sendJson({}, reply)
  }
  send({ ...reject(state, `a call of ${route}`), status: 404 }, reply)
}

function sendJson(value: unknown, reply: ServerResponse) {
  reply.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function send(sent: Awaited<ReturnType<typeof answerCall>>, reply: ServerResponse) {
  if (sent === 'silence') return
  if (sent === 'drop') return reply.destroy()
  const { status, contentType, body, location } = sent
  reply.writeHead(status, { 'Content-Type': contentType, ...(location && { Location: location }) }).end(body)
}
