import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBoundedServer, serverLimits } from './bounded-server'

const quick = {
  headersTimeout: 150,
  requestTimeout: 300,
  connectionsCheckingInterval: 20,
  maxConnections: 300,
}

let server: Server
let sockets: Socket[]

beforeEach(async () => {
  sockets = []
  const limits = { ...serverLimits, ...quick }
  server = createBoundedServer(async (request, response) => {
    if ((await request.receive(1_000)) === 'whole') response.end('page')
  }, limits) as Server
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
})

async function open(sent = ''): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  socket.write(sent)
  return socket
}

const statusOf = async (socket: Socket) => /^HTTP\/1\.1 (\d+)/.exec(await text(socket))?.[1]

const whole = 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'

describe('a server', () => {
  it.each([
    ['headers do not end', 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: '],
    ['body does not come', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 900\r\n\r\nx'],
    [
      'body ends in the middle of a chunk',
      'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nff\r\nx',
    ],
  ])('gives up a request whose %s', async (_case, sent) => {
    expect(await statusOf(await open(sent))).toBe('408')
  })

  it('closes connections on which nothing ever comes, and answers others meanwhile', async () => {
    const idle = await Promise.all(Array.from({ length: 200 }, () => open()))
    expect(await statusOf(await open(whole))).toBe('200')
    await Promise.all(idle.map((socket) => text(socket)))
  })

  it('holds no more connections than it may', async () => {
    const opened = await Promise.all(Array.from({ length: 310 }, () => open('GET / HTTP/1.1\r\n')))
    expect(opened).toHaveLength(310)
    const count = await new Promise<number>((resolve) =>
      server.getConnections((_error, held) => resolve(held)),
    )
    expect(count).toBeLessThanOrEqual(quick.maxConnections)
  })

  it.each([
    ['431', 'its headers are too large', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['400', 'it is no HTTP', 'hello\r\n\r\n'],
    [
      '400',
      'its length is said twice',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['400', 'a header holds a line break', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\rb\r\n\r\n'],
  ])('answers %s to a request when %s', async (status, _case, sent) => {
    expect(await statusOf(await open(sent))).toBe(status)
  })
})
