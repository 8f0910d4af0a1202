import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { findFreePort, isPortFree, parsePort } from './port'

let server: Server | undefined

afterEach(() => {
  server?.close()
})

test.each([
  ['3000', 3000],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['3000x', undefined],
  ['-1', undefined],
  ['', undefined],
])('PORT=%s is port %s', (text, port) => {
  expect(parsePort(text)).toBe(port)
})

test.each(['127.0.0.1', '0.0.0.0'])('a port somebody listens on at %s is not free', async (host) => {
  const port = await findFreePort()
  expect(await isPortFree(port)).toBe(true)
  server = createServer()
  await new Promise<void>((resolve) => server?.listen(port, host, resolve))
  expect(await isPortFree(port)).toBe(false)
})
