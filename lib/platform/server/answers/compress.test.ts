import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compress } from './compress'

const words = 'Whoever reads this has read it before. '.repeat(100)

let answer: (response: ServerResponse) => void
const server = createServer((request, response) => {
  compress(request, response)
  answer(response)
})

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function open(encoding: string, accept = '*/*'): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  const [response] = await once(
    get({ port, host: '127.0.0.1', headers: { 'accept-encoding': encoding, accept } }),
    'response',
  )
  return response
}

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
])('compresses a page for a browser that reads %s', async (accepted, encoding, decompress) => {
  answer = (response) => response.setHeader('content-type', 'text/html').end(words)
  const response = await open(accepted)
  expect(response.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
  const sent = await buffer(response)
  expect(sent.length).toBeLessThan(words.length / 10)
  expect(String(decompress(sent))).toBe(words)
})

it.each([
  ['a font', 'font/woff2', words],
  ['a few words', 'text/html', 'Short.'],
])('sends %s as it is', async (_, type, body) => {
  answer = (response) => response.setHeader('content-type', type).end(body)
  const response = await open('gzip, br')
  expect(response.headers['content-encoding']).toBeUndefined()
  expect(String(await buffer(response))).toBe(body)
})

it('sends an event of a stream when it is flushed, not at the end', async () => {
  answer = (response) => {
    response.setHeader('content-type', 'text/event-stream')
    response.write('data: 1\n\n')
    ;(response as ServerResponse & { flush(): void }).flush()
  }
  const response = await open('gzip, br', 'text/event-stream')
  expect(response.headers['content-encoding']).toBe('gzip')
  const [first] = await once(response, 'data')
  expect(first.length).toBeGreaterThan(0)
  response.destroy()
})
