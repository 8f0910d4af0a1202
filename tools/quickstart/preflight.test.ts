import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { choosePort, parsePort } from './preflight'

let server: Server | undefined

afterEach(() => {
  server?.close()
  vi.unstubAllEnvs()
})

test.each([
  ['3000', 3000],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['3000x', undefined],
  ['-1', undefined],
  ['', undefined],
])('PORT=%s is read as port %s', (text, port) => {
  expect(parsePort(text)).toBe(port)
})

test.each(['127.0.0.1', '0.0.0.0', '::1'])(
  'a port that is taken at %s is refused, with the name of a free one, until it is free',
  async (host) => {
    server = createServer()
    await new Promise<void>((resolve) => server?.listen(0, host, resolve))
    const { port } = server.address() as AddressInfo
    vi.stubEnv('PORT', String(port))
    const refusal = new RegExp(`Port ${port} is taken.*PORT=(?!${port})\\d+ npm run quickstart`, 's')
    await expect(choosePort('quickstart')).rejects.toThrow(refusal)
    await new Promise((resolve) => server?.close(resolve))
    expect(await choosePort('quickstart')).toBe(port)
  },
)

test('the highest port is refused like any other when it is taken', async () => {
  server = createServer()
  await new Promise<void>((resolve) => server?.listen(65_535, '127.0.0.1', resolve))
  vi.stubEnv('PORT', '65535')
  await expect(choosePort('dev')).rejects.toThrow(/PORT=\d+ npm run dev/)
})
