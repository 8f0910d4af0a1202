import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sageIntacct } from './sage-intacct/gateway'
import type { Sent, StandIn } from './stand-in'
import { twentyfourSevenOffice } from './twentyfour-seven-office/services'

export type Sandbox = { url: string; close(): Promise<void> }

/** Starts the stand-ins on a loopback port of this process; 0 takes a free one. */
export async function startSandbox({
  port = 0,
  senderPassword = 'sandbox-sender-password',
  senderIds = [],
}: {
  port?: number
  senderPassword?: string
  /** Besides those that the product's guides name. */
  senderIds?: string[]
} = {}): Promise<Sandbox> {
  const answer = openSandbox([sageIntacct({ senderPassword, senderIds }), twentyfourSevenOffice()])
  const server = createServer((call, reply) => {
    answer(call, reply).catch((fault) => reply.destroy(fault))
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

function openSandbox(standIns: readonly StandIn[]) {
  /** Calls that are for none of them. */
  const strays: string[] = []
  return async (call: IncomingMessage, reply: ServerResponse) => {
    const { pathname: path, searchParams } = new URL(call.url ?? '/', 'http://sandbox')
    const route = `${call.method} ${path}`
    const called = standIns.find((standIn) => standIn.owns(path))
    if (called) return send(await called.answer(call, path), reply)
    if (route === 'GET /sandbox/violations') {
      return sendJson([...strays, ...standIns.flatMap(({ violations }) => violations)], reply)
    }
    if (route === 'GET /sandbox/attempts') {
      const counts = standIns.map((standIn) => standIn.attempts(searchParams))
      return sendJson({ attempts: counts.reduce((sum, count) => sum + count, 0) }, reply)
    }
    if (route === 'POST /sandbox/reset') {
      strays.length = 0
      for (const standIn of standIns) standIn.reset()
      return sendJson({}, reply)
    }
    strays.push(`a call of ${route}`)
    send({ status: 404, contentType: 'text/plain', body: 'There is no such address.' }, reply)
  }
}

function sendJson(value: unknown, reply: ServerResponse) {
  reply.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function send(sent: Sent, reply: ServerResponse) {
  if (sent === 'silence') return
  if (sent === 'drop') return reply.destroy()
  const { status, contentType, body, location } = sent
  reply.writeHead(status, { 'Content-Type': contentType, ...(location && { Location: location }) }).end(body)
}
