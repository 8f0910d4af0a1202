import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

let server: Server
let agent: Agent
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeEach(async () => {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'handrailShutdown')
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  server = createServer((request, response) => answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

async function ask(port = (server.address() as AddressInfo).port): Promise<string> {
  const [response] = await once(get({ port, agent }), 'response')
  return text(response)
}

const load = async () => ({ ...(await import('./end-server')), ...(await import('./shutdown')) })

it('answers the request under way and accepts no further connection', async () => {
  const { endServer } = await load()
  let finish = () => {}
  const arrived = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      finish = () => response.end('saved')
      resolve()
    }
  })
  const { port } = server.address() as AddressInfo
  const answered = ask(port)
  await arrived
  const ended = endServer(server)
  finish()
  expect(await answered).toBe('saved')
  await ended
  await expect(ask(port)).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/)
})

it('ends while a browser keeps its connection', async () => {
  const { endServer } = await load()
  answer = (_request, response) => response.end('page')
  await ask()
  await endServer(server)
  expect(server.listening).toBe(false)
})

it('ends a stream that would go on for ever, and one that begins too late', async () => {
  const { endServer, onShutdown } = await load()
  answer = (_request, response) => {
    response.write('first ')
    onShutdown(() => response.end('last'))
  }
  const early = ask()
  await once(server, 'request')
  await endServer(server)
  expect(await early).toBe('first last')
  const late = vi.fn()
  onShutdown(late)
  expect(late).toHaveBeenCalledOnce()
})

it('cuts off a request that takes too long', async () => {
  const { endServer } = await load()
  answer = () => undefined
  const answered = ask()
  await once(server, 'request')
  const cutOff = expect(answered).rejects.toThrow(/socket hang up|ECONNRESET/)
  await endServer(server, 50)
  await cutOff
})

it('waits for the jobs, and for the others when one of them fails to stop', async () => {
  const { endServer, onShutdown } = await load()
  const steps: string[] = []
  onShutdown(() => Promise.reject(new Error('no')))
  onShutdown(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    steps.push('jobs ended')
  })
  await endServer(server)
  expect(steps).toEqual(['jobs ended'])
})
