import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WholeRequest } from './whole-request'

const limit = 1_000

let server: Server
let seen: { arrival: string; headers: IncomingHttpHeaders; body: string }[]

beforeEach(async () => {
  seen = []
  server = createServer({ IncomingMessage: WholeRequest }, async (received, response) => {
    const arrival = await received.receive(limit)
    const read = arrival === 'tooLarge' ? received.withoutBody() : received
    const body = arrival === 'broken' ? '' : await text(read)
    seen.push({ arrival, headers: received.headers, body })
    response.end(arrival)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => server.closeAllConnections())

const port = () => (server.address() as AddressInfo).port

/** Sends a body in pieces, with its length said beforehand or not. */
async function send(pieces: string[], { isChunked }: { isChunked: boolean }): Promise<string> {
  const length = pieces.join('').length
  const headers = isChunked ? {} : { 'content-length': length }
  const sent = request({ port: port(), method: 'POST', headers })
  const answered = once(sent, 'response')
  for (const piece of pieces) sent.write(piece)
  sent.end()
  const [response] = await answered
  return text(response)
}

it.each([true, false])('reads a body up to the limit whole (in chunks: %s)', async (isChunked) => {
  expect(await send(['a'.repeat(400), 'b'.repeat(600)], { isChunked })).toBe('whole')
  expect(seen[0]?.body).toBe('a'.repeat(400) + 'b'.repeat(600))
})

it('reads a request without a body', async () => {
  expect(await send([], { isChunked: false })).toBe('whole')
})

it.each([true, false])('hands on nothing of a body beyond the limit (in chunks: %s)', async (isChunked) => {
  const pieces = Array.from({ length: 40 }, () => 'x'.repeat(50_000))
  expect(await send(pieces, { isChunked })).toBe('tooLarge')
  expect(seen[0]?.body).toBe('')
})

it('hands on nothing when the sender leaves in the middle', async () => {
  const socket = connect(port(), '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 900\r\n\r\nhalf a body')
  await once(server, 'request')
  socket.destroy()
  while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve))
  expect(seen[0]?.arrival).toBe('broken')
})
