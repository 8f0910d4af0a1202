import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { getEnv } from '@/lib/platform/env'
import { createBoundedServer } from '@/lib/platform/server/bounded-server'
import { handleRequest } from '@/lib/platform/server/handle-request'
import { answerDirectly, type PlainAnswer, type Post } from './direct-answers'

const log = vi.hoisted(() => ({ error: vi.fn() }))
vi.mock('@/lib/platform/log', () => ({ getLog: () => log }))

const answer = vi.fn(
  async (_post: Post): Promise<PlainAnswer> => ({ status: 201, headers: [['x-own', 'yes']], body: 'å' }),
)

const server = createBoundedServer((request, response) => {
  const byNext = async (_: unknown, answered: ServerResponse) => void answered.end('of Next')
  handleRequest(request, response, { env: getEnv(), handle: byNext, styles: new Map() }).catch(() =>
    response.destroy(),
  )
})

beforeAll(async () => {
  vi.stubEnv('APP_URL', 'http://handrail.example')
  vi.stubEnv('DATABASE_URL', 'postgresql://handrail@localhost/handrail')
  vi.stubEnv('SECRET_KEYS', `k1:${Buffer.alloc(32).toString('base64')}`)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  answerDirectly('/ticks', answer)
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  answer.mockClear()
})

function send(method: string, path = '/ticks', body?: string | ReadableStream): Promise<Response> {
  const headers = { cookie: 'staff=a=b; time-zone=UTC' }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  return fetch(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

it('what is posted to the path is answered with what the answer says, and Next hears nothing of it', async () => {
  const response = await send('POST', '/ticks?again', JSON.stringify({ name: 'Åse' }))
  const { status, headers } = response
  expect([status, headers.get('x-own'), await response.text()]).toEqual([201, 'yes', 'å'])
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  const [post] = answer.mock.calls[0] ?? []
  expect(post?.text).toBe('{"name":"Åse"}')
  expect([post?.cookies.get('staff'), post?.cookies.get('of nobody')]).toEqual([{ value: 'a=b' }, undefined])
  expect([post?.headers.get('cookie'), post?.headers.get('origin')]).toEqual([
    'staff=a=b; time-zone=UTC',
    null,
  ])
})

it.each([
  ['GET', '/ticks'],
  ['POST', '/ticks/'],
  ['POST', '/api/v1/onboardings'],
])('%s %s goes to Next', async (method, path) => {
  expect(await (await send(method, path)).text()).toBe('of Next')
  expect(answer).not.toHaveBeenCalled()
})

it('a body that comes in pieces is whole, and one that is too large is told by its length', async () => {
  const pieces = ['{"a":', '1', '}']
  const stream = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else controller.enqueue(Buffer.from(piece))
    },
  })
  await send('POST', '/ticks', stream)
  expect(answer.mock.calls[0]?.[0].text).toBe('{"a":1}')
  await send('POST', '/ticks', 'x'.repeat(300_000))
  const [large] = answer.mock.calls[1] ?? []
  expect(large?.text).toBe('')
  expect(Number(large?.headers.get('content-length'))).toBeGreaterThan(256 * 1024)
})

it('an answer that fails is 500, says nothing of why, and is logged without its message', async () => {
  answer.mockRejectedValueOnce(new TypeError('typed by somebody'))
  const response = await send('POST')
  expect([response.status, await response.text()]).toEqual([500, ''])
  const [[logged] = []] = log.error.mock.calls
  expect(logged).toMatchObject({ fault: 'TypeError', path: '/ticks', method: 'POST' })
  expect(JSON.stringify(logged)).not.toContain('typed by somebody')
})

it('an answer that fails with the database is the page of an outage, which says when to come again', async () => {
  answer.mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))
  const response = await send('POST')
  expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true])
})

it('one connection carries many of them', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => send('POST', '/ticks', `{"i":${i}}`)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answer.mock.calls.map(([{ text: sent }]) => sent)).size).toBe(50)
})
