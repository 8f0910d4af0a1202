import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { followedExamples } from './examples/follow'
import { sageIntacct } from './sage-intacct/gateway'
import { defaultSenderPassword } from './settings'
import type { Sent, StandIn } from './stand-in'
import { twentyfourSevenOffice } from './twentyfour-seven-office/services'

export type Sandbox = { url: string; close(): Promise<void> }

/** Starts the stand-ins in this process, on a port of the loopback address. Port 0 takes a free one. */
export async function startSandbox({
  port = 0,
  senderPassword = defaultSenderPassword,
  senderIds = [],
  contentFolders,
  lookEveryMs,
}: {
  port?: number
  senderPassword?: string
  /** The senders to accept besides those of the product's guides. */
  senderIds?: string[]
  /** The folders whose `guides` hold ERPs with examples of answers: the product's and CONTENT_DIR, unless said. */
  contentFolders?: string[]
  /** How long the files of these ERPs are taken to be the same, in milliseconds: a second, unless said. */
  lookEveryMs?: number
} = {}): Promise<Sandbox> {
  const answer = openSandbox([
    sageIntacct({ senderPassword, senderIds }),
    twentyfourSevenOffice(),
    followedExamples(contentFolders, lookEveryMs),
  ])
  const server = createServer((call, reply) => {
    answer(call, reply).catch((error) => reply.destroy(error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Calls that are left unanswered on purpose would keep the server open.
        server.closeAllConnections()
      }),
  }
}

function openSandbox(standIns: readonly StandIn[]) {
  /** Descriptions of calls that no stand-in answers. */
  const unclaimedCalls: string[] = []
  return async (call: IncomingMessage, reply: ServerResponse) => {
    const { pathname: path, searchParams } = new URL(call.url ?? '/', 'http://sandbox')
    const route = `${call.method} ${path}`
    const owner = standIns.find((standIn) => standIn.owns(path))
    if (owner) return send(await owner.answer(call, path), reply)
    const control = controls[route]
    if (control) {
      const { status = 200, ...value } = control(standIns, searchParams, unclaimedCalls)
      return sendJson('list' in value ? value.list : value, reply, status)
    }
    unclaimedCalls.push(`a call of ${route}`)
    send({ status: 404, contentType: 'text/plain', body: 'There is no such address.' }, reply)
  }
}

type Control = (
  standIns: readonly StandIn[],
  query: URLSearchParams,
  unclaimedCalls: string[],
) => Record<string, unknown> & { status?: number }

/** What tests and demos may ask of the sandbox itself. A `list` is the whole answer. */
const controls: Record<string, Control> = {
  'GET /sandbox/violations': (standIns, _, unclaimedCalls) => ({
    list: [...unclaimedCalls, ...standIns.flatMap(({ violations }) => violations)],
  }),
  'GET /sandbox/attempts': (standIns, query) => ({
    attempts: standIns.map((standIn) => standIn.attempts(query)).reduce((sum, count) => sum + count, 0),
  }),
  'POST /sandbox/switch': (standIns, query) =>
    standIns.some((standIn) => standIn.switchScenario?.(query)) ? {} : { status: 404 },
  'POST /sandbox/reset': (standIns, _, unclaimedCalls) => {
    unclaimedCalls.length = 0
    for (const standIn of standIns) standIn.reset()
    return {}
  },
}

function sendJson(value: unknown, reply: ServerResponse, status = 200) {
  reply.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

function send(sent: Sent, reply: ServerResponse) {
  if (sent === 'silence') return
  if (sent === 'drop') return reply.destroy()
  const { status, contentType, body, location } = sent
  reply.writeHead(status, { 'Content-Type': contentType, ...(location && { Location: location }) }).end(body)
}
