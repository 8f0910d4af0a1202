import { afterEach, expect, test, vi } from 'vitest'
import { sendTicks } from './send-ticks'

const ticks = [{ taskId: 'allow-ips', actionId: 'a', done: true }]
const answerWith = (answer: Response) => vi.stubGlobal('fetch', async () => answer)

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['nothing', () => Response.json(null)],
  ['an empty object', () => Response.json({})],
  ['a page', () => new Response('<!doctype html>')],
  ['a redirect that was followed to nowhere', () => new Response(null, { status: 404 })],
  ['an error of a proxy', () => new Response('Bad gateway', { status: 502 })],
])('%s does not count as an answer to ticks', async (_name, answer) => {
  answerWith(answer())
  expect(await sendTicks('x', ticks)).toEqual({ unanswered: true })
})

test('a network that fails does not count as an answer to ticks', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await sendTicks('x', ticks)).toEqual({ unanswered: true })
})

test('the pause that a server asks for is passed on, up to five minutes', async () => {
  for (const [header, retryAfterMs] of [
    ['5', 5_000],
    ['100000', 300_000],
  ] as const) {
    answerWith(new Response(null, { status: 503, headers: { 'retry-after': header } }))
    expect(await sendTicks('x', ticks)).toEqual({ unanswered: true, retryAfterMs })
  }
})

test.each([
  { rejected: [], ticked: ['b'], looks: 'oo', share: 0.5, version: 2 },
  { rejected: ['a'], ticked: [], looks: 'do', version: 1 },
  { code: 'closed' },
])('%j is an answer to ticks', async (answer) => {
  answerWith(Response.json(answer))
  expect(await sendTicks('x', ticks)).toEqual(answer)
})
