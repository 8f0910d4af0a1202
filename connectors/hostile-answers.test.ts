import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createGzip } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getConnectors } from '@/lib/connection/registry'
import { authority, certificates, serverKey } from './certificates.fixture'
import type { Check, Connector } from './connector'
import { collectChecks } from './sandbox.fixture'

type Answer = (reply: ServerResponse, call: IncomingMessage) => void

/** One connector for each format of answers: the same interpreter reads those of all. */
const trials = {
  'sage-intacct': {
    credentials: { companyId: 'OK', userId: 'u', password: 'hush' },
    vendor: { senderId: 'sender' },
    environment: (url: string) => ({
      SAGE_INTACCT_URL: `${url}/gateway`,
      SAGE_INTACCT_SENDER_PASSWORDS: '{"sender":"x"}',
      SAGE_INTACCT_TIME_LIMIT_SECONDS: '1',
    }),
    type: 'application/xml',
  },
  'twentyfour-seven-office': {
    credentials: { username: 'u@nordlys.example', password: 'hush' },
    vendor: {},
    environment: (url: string) => ({
      TWENTYFOURSEVENOFFICE_URL: url,
      TWENTYFOURSEVENOFFICE_APPLICATION_ID: '24700000-0000-4000-8000-000000000247',
      TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '1',
    }),
    type: 'text/xml',
  },
  pennylane: {
    credentials: { token: 'hush' },
    vendor: {},
    environment: (url: string) => ({ PENNYLANE_URL: url, PENNYLANE_TIME_LIMIT_SECONDS: '1' }),
    type: 'application/json',
  },
}

const servers: ReturnType<typeof createServer>[] = []
const ownAuthorities = getCACertificates('default')

beforeAll(() => setDefaultCACertificates([...ownAuthorities, authority]))
afterAll(() => setDefaultCACertificates(ownAuthorities))
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serve(server: ReturnType<typeof createServer>): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function test(connector: Connector, url: string): Promise<Check[]> {
  const { credentials, vendor, environment } = trials[connector.id as keyof typeof trials]
  const settings = connector.settings.parse(environment(url))
  const signal = new AbortController().signal
  return collectChecks(connector.test({ credentials, vendor, probes: [], settings, signal }))
}

/** Tests against a server that answers so, and returns the causes with the code that says why there was no answer. */
async function causesOf(connector: Connector, answer: Answer): Promise<string[]> {
  const port = await serve(createServer((call, reply) => answer(reply, call)))
  const checks = await test(connector, `http://127.0.0.1:${port}`)
  expect(checks.filter(({ state }) => state === 'passed')).toEqual([])
  return checks.flatMap(({ findings }) => findings.map(({ cause }) => cause))
}

const mebibyte = 1024 * 1024
const xxe = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><response>&b;</response>'
const laughs = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]><response>&a30;</response>`

/** Writes the same piece until the caller hangs up or so many bytes are written. */
function pour(into: NodeJS.WritableStream, bytes: number): void {
  const piece = Buffer.alloc(mebibyte, 'a')
  let left = bytes
  const go = (): void => {
    while (left > 0) {
      left -= piece.length
      if (!into.write(piece)) return void into.once('drain', go)
    }
    into.end()
  }
  go()
}

describe.each([...getConnectors().values()].filter(({ id }) => id in trials))(
  'the connector $id',
  (connector) => {
    const { type } = trials[connector.id as keyof typeof trials]
    const xml =
      (body: string | Buffer, contentType = type): Answer =>
      (reply) =>
        reply.writeHead(200, { 'content-type': contentType }).end(body)

    it.each([
      ['an external entity', xml(xxe)],
      ['entities that grow without end', xml(laughs)],
      ['half a document', xml('<response><control><status>succ')],
      ['a document in UTF-16', xml(Buffer.from('\ufeff<response/>', 'utf16le'), `${type}; charset=utf-16`)],
      ['bytes that are no UTF-8', xml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e]))],
      ['nesting of a million elements', xml('<a>'.repeat(300_000))],
      ['nothing at all', xml('')],
      ['a sign-in page with status 200', xml('<!doctype html><title>Sign in</title>', 'text/html')],
      ['a page that calls itself XML', xml('<!doctype html><title>Sign in</title>')],
      ['names of the prototype', xml('<__proto__><constructor>1</constructor></__proto__>')],
    ])('finds an unreadable answer in %s', async (_, answer) => {
      expect(await causesOf(connector, answer)).toEqual(['unreadableAnswer'])
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    })

    it.each([
      ['an answer of a gigabyte', (reply: ServerResponse) => pour(reply, 1024 * mebibyte)],
      [
        'a gigabyte in a few packed kilobytes',
        (reply: ServerResponse) => {
          reply.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
          const zip = createGzip({ level: 9 })
          zip.pipe(reply)
          // When the connector hangs up, the rest of the answer is no longer compressed.
          reply.on('close', () => zip.destroy())
          zip.on('error', () => undefined)
          pour(zip, 1024 * mebibyte)
        },
      ],
    ])('hangs up on %s, and holds none of it', async (_, answer) => {
      globalThis.gc?.()
      const before = process.memoryUsage().arrayBuffers
      expect(await causesOf(connector, answer)).toEqual(['unreadableAnswer'])
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * mebibyte)
    })

    it.each([
      ['drips', (reply: ServerResponse) => reply.write('<')],
      ['drips headers alone', (reply: ServerResponse) => reply.flushHeaders()],
    ])('ends at the time limit when an answer %s', async (_, begin) => {
      const causes = await causesOf(connector, (reply) => {
        begin(reply)
        const drip = setInterval(() => reply.write('<'), 50)
        reply.on('close', () => clearInterval(drip))
      })
      expect(causes).toEqual(['timedOut'])
    })

    it.each([
      ['is self-signed', certificates.selfSigned],
      ['has expired', certificates.expired],
      ['is another host’s', certificates.anotherHost],
    ])('sends no credentials to a server whose certificate %s', async (_, cert) => {
      let calls = 0
      const server = createTlsServer({ key: serverKey, cert }, (__, reply) => reply.end(String(++calls)))
      const checks = await test(connector, `https://localhost:${await serve(server)}`)
      expect(checks.flatMap(({ findings }) => findings.map(({ cause }) => cause))).toEqual(['unreachable'])
      expect(calls).toBe(0)
    })

    it('asks a server whose certificate is in order', async () => {
      let calls = 0
      const answer = (_: IncomingMessage, reply: ServerResponse) => reply.end(String(++calls))
      const server = createTlsServer({ key: serverKey, cert: certificates.nothing }, answer)
      await test(connector, `https://localhost:${await serve(server)}`)
      expect(calls).toBe(1)
    })
  },
)
