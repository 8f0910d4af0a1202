import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a receiver has got in one request. `onboardingId` is the one of the event's body. */
export type Received = {
  id: string
  headers: Record<string, string>
  body: string
  type: string
  onboardingId?: string
}

export type Reply = (
  reply: ServerResponse,
  received: Received,
  request: IncomingMessage,
) => void | Promise<void>

export const ok: Reply = (reply) => void reply.writeHead(204).end()

export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (reply) =>
    void reply.writeHead(code, headers).end('{"error":"busy"}')

/** Never answers. */
export const hang: Reply = () => undefined

/** Begins to answer and dies. */
export const dieInTheMiddle: Reply = (reply, _received, { socket }) => {
  reply.writeHead(200, { 'content-length': '100' })
  reply.write('half', () => socket.resetAndDestroy())
}

/** Answers 10 MB as fast as they are taken. `sent` counts the bytes that left. */
export function tenMegabytes(sent: { bytes: number }): Reply {
  return (reply) => {
    const chunk = Buffer.alloc(64 * 1024, 'x')
    reply.writeHead(200)
    const go = () => {
      while (!reply.destroyed && sent.bytes < 10_000_000) {
        sent.bytes += chunk.length
        if (!reply.write(chunk)) return void reply.once('drain', go)
      }
      reply.end()
    }
    go()
  }
}

/** Sends a byte of its answer every so often, without end. */
export const drip: Reply = (reply) => {
  reply.writeHead(200)
  const timer = setInterval(() => reply.write('.'), 20)
  reply.on('close', () => clearInterval(timer))
}

/** A vendor's receiver on a real socket of this machine. It answers as `reply` says. */
export class Receiver {
  /** Every request, answered or not, in the order of arrival. */
  readonly received: Received[] = []
  /** How many requests have been under way at once. */
  mostAtOnce = 0
  connections = 0
  reply: Reply = ok
  port = 0
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor() {
    let atOnce = 0
    this.#server = createServer(async (request, reply) => {
      atOnce += 1
      this.mostAtOnce = Math.max(this.mostAtOnce, atOnce)
      reply.on('close', () => {
        atOnce -= 1
      })
      let body = ''
      for await (const chunk of request.setEncoding('utf8')) body += chunk
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const { type = '', data } = JSON.parse(body)
      const received = {
        id: headers['webhook-id'] ?? '',
        headers,
        body,
        type,
        onboardingId: data?.onboarding?.id,
      }
      this.received.push(received)
      await this.reply(reply, received, request)
    })
    this.#server.on('connection', (socket) => {
      this.connections += 1
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined)
    })
  }

  static async open(): Promise<Receiver> {
    const receiver = new Receiver()
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    receiver.port = (receiver.#server.address() as AddressInfo).port
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hooks`
  }

  /** The ids of the events of one onboarding in the order of arrival. */
  idsOf(onboardingId: string): string[] {
    return this.received.filter((one) => one.onboardingId === onboardingId).map(({ id }) => id)
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** Returns what the library of the Standard Webhooks reads from a request, or throws when it does not verify. */
export function verify({ body, headers }: Received, secret: string): unknown {
  return new Webhook(secret).verify(body, headers)
}
