import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicLookup, type Resolve } from '@/connectors/private-addresses'
import { dieInTheMiddle, drip, hang, ok, Receiver, status, tenMegabytes } from './receiver.fixture'
import { mayCall } from './receivers'
import { createPublicAgent, postSafely, requestLimits, type SafeRequest } from './safe-request'

let receiver: Receiver

beforeEach(async () => {
  receiver = await Receiver.open()
})

afterEach(() => receiver.close())

const call = (changes: Partial<SafeRequest> = {}): SafeRequest => ({
  url: receiver.url,
  headers: { 'content-type': 'application/json', 'webhook-id': '1' },
  body: '{"type":"t"}',
  receivers: 'any',
  ...changes,
})

const post = (changes: Partial<SafeRequest> = {}, limits: Parameters<typeof postSafely>[1] = {}) =>
  postSafely(call(changes), limits)

/** Ways to write an address that leads into our own network or to a cloud's own services, with the receiver's port. */
const forbidden = (port: number) => [
  `https://127.0.0.1:${port}/`,
  `https://127.1:${port}/`,
  `https://2130706433:${port}/`,
  `https://0177.0.0.1:${port}/`,
  `https://0x7f.0.0.1:${port}/`,
  `https://0x7f000001:${port}/`,
  `https://0.0.0.0:${port}/`,
  `https://[::1]:${port}/`,
  `https://[::]:${port}/`,
  `https://[::ffff:127.0.0.1]:${port}/`,
  `https://[::ffff:7f00:1]:${port}/`,
  `https://[64:ff9b::127.0.0.1]:${port}/`,
  `https://[64:ff9b:1::7f00:1]:${port}/`,
  `https://[2002:7f00:1::]:${port}/`,
  `https://localhost:${port}/`,
  'https://10.0.0.8/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.100.100.200/latest/meta-data/',
  'https://168.63.129.16/metadata/instance',
  'https://[fd00:ec2::254]/latest/meta-data/',
  'https://[fe80::1]/',
  'https://１２７.０.０.１/',
  'http://example.com/',
  'https://user:password@example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'not an address',
]

describe('a request to an address that somebody entered', () => {
  it('is refused before a connection when the address leads to our own network or is not by https', async () => {
    for (const url of forbidden(receiver.port)) {
      const answer = await post({ url, receivers: 'public' })
      expect({ url, ...answer }).toMatchObject({ url, error: 'addressRefused', answer: '' })
    }
    expect(receiver.connections).toBe(0)
  })

  it('goes nowhere when a name leads to a public address at the check and to a private one at the connection', async () => {
    const answers = ['93.184.216.34', '127.0.0.1']
    const resolve: Resolve = (_host, _options, done) =>
      done(null, [{ address: answers.shift() ?? '', family: 4 }])
    const url = `https://rebinding.example:${receiver.port}/`
    expect(mayCall(url, 'public')).toBe(true)
    const checked = await new Promise((done) =>
      publicLookup(resolve)('rebinding.example', {}, (error, address) => done(error ?? address)),
    )
    expect(checked).toBe('93.184.216.34')
    const agent = createPublicAgent(resolve)
    expect(await post({ url, receivers: 'public' }, { agent })).toMatchObject({ error: 'addressRefused' })
    expect(receiver.connections).toBe(0)
  })

  it('takes the addresses that were judged and asks nobody again', async () => {
    let asked = 0
    const agent = createPublicAgent((_host, _options, done) => {
      asked += 1
      // Nothing listens at the first answer's port, so a second look-up would reach the receiver.
      done(null, [{ address: asked === 1 ? '192.88.99.1' : '127.0.0.1', family: 4 }])
    })
    const url = `https://rebinding.example:${receiver.port}/`
    const answer = await post({ url, receivers: 'public' }, { agent, wholeMs: 400 })
    expect(['timedOut', 'unreachable']).toContain(answer.error)
    expect(asked).toBe(1)
    expect(receiver.connections).toBe(0)
  })

  it('is refused when only one of the addresses of a name is private', async () => {
    const agent = createPublicAgent((_host, _options, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '::ffff:127.0.0.1', family: 6 },
      ]),
    )
    const url = `https://both.example:${receiver.port}/`
    expect(await post({ url, receivers: 'public' }, { agent })).toMatchObject({ error: 'addressRefused' })
    expect(receiver.connections).toBe(0)
  })

  it('reaches a private address only where the settings say so', async () => {
    expect(await post()).toMatchObject({ status: 204 })
    expect(await post({ receivers: 'public' })).toMatchObject({ error: 'addressRefused' })
  })
})

describe('the answer of a receiver', () => {
  it('is its status, the beginning of its body and how long it asks to wait', async () => {
    receiver.reply = status(503, { 'retry-after': '120' })
    expect(await post()).toMatchObject({ status: 503, answer: '{"error":"busy"}', retryAfterSeconds: 120 })
  })

  it('is cut after 4 kB, and what follows is not received', async () => {
    const sent = { bytes: 0 }
    receiver.reply = tenMegabytes(sent)
    const answer = await post()
    expect(answer).toMatchObject({ status: 200, answer: 'x'.repeat(requestLimits.answerBytes) })
    expect(sent.bytes).toBeLessThan(10_000_000)
  })

  it('holds no byte that the database cannot store', async () => {
    receiver.reply = (reply) => void reply.end(Buffer.from([0x61, 0, 0xff, 0x62]))
    expect(await post()).toMatchObject({ answer: 'a\uFFFD\uFFFDb' })
  })

  it('is a failure when it leads elsewhere, and is not followed', async () => {
    const other = await Receiver.open()
    receiver.reply = status(307, { location: other.url })
    expect(await post()).toMatchObject({ status: 307, error: 'redirected' })
    expect(other.connections).toBe(0)
    await other.close()
  })

  it.each([
    ['never comes', hang, 'timedOut'],
    ['drips', drip, 'timedOut'],
    ['ends in the middle', dieInTheMiddle, 'brokenOff'],
  ] as const)('is a failure when it %s', async (_, reply, error) => {
    receiver.reply = reply
    expect(await post({}, { wholeMs: 300 })).toMatchObject({ error })
  })

  it('is a failure when nobody listens, when the name is unknown, and when the certificate proves nothing', async () => {
    const { url, port } = receiver
    expect(await post({ url: `https://127.0.0.1:${port}/` })).toMatchObject({ error: 'notTrusted' })
    await receiver.close()
    expect(await post({ url })).toMatchObject({ error: 'unreachable' })
    expect(await post({ url: 'https://unknown.invalid/' })).toMatchObject({ error: 'unknownHost' })
    receiver = await Receiver.open()
  })

  it('is waited for as long as ten seconds', () => {
    expect(requestLimits.wholeMs).toBe(10_000)
  })

  it('follows a request on a connection of its own', async () => {
    receiver.reply = ok
    await post()
    await post()
    expect(receiver.connections).toBe(2)
  })
})
