import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type HttpRequest, send } from './http'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serve(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function postTo(listener: RequestListener, changes: Partial<HttpRequest> = {}) {
  const origin = `http://${await serve(createServer(listener))}`
  return send(request(origin, changes))
}

function request(origin: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    url: `${origin}/gateway`,
    hosts: { domains: ['erp.example'], overrideOrigins: [origin] },
    contentType: 'application/xml',
    body: '<hush/>',
    timeLimitMs: 5000,
    sizeLimit: 1000,
    signal: new AbortController().signal,
    ...changes,
  }
}

describe('send', () => {
  it('sends the body and returns status, content type and body', async () => {
    const answer = await postTo((call, reply) => {
      call.setEncoding('utf8').on('data', (body) => {
        reply.writeHead(400, { 'Content-Type': 'text/xml' })
        reply.end(`${call.method} ${call.headers['content-type']} ${body} æ`)
      })
    })
    expect(answer).toEqual({ status: 400, contentType: 'text/xml', body: 'POST application/xml <hush/> æ' })
  })

  it('sends the headers of the request', async () => {
    const headers = { Cookie: 'a=b', SOAPAction: '"urn:a"' }
    const answer = await postTo(
      (call, reply) => reply.end(`${call.headers.cookie} ${call.headers.soapaction}`),
      { headers },
    )
    expect(answer).toMatchObject({ body: 'a=b "urn:a"' })
  })

  it('sends nothing to a host that is not allowed', async () => {
    let calls = 0
    const hosts = { domains: ['erp.example'], overrideOrigins: [] }
    const answer = await postTo((_, reply) => reply.end(String(++calls)), { hosts })
    expect(answer).toEqual({ failure: 'hostRefused' })
    expect(calls).toBe(0)
  })

  it('sends nothing to a name of the ERP’s domain that leads to a private address', async () => {
    const answer = await send(
      request('https://localhost', { hosts: { domains: ['localhost'], overrideOrigins: [] } }),
    )
    expect(answer).toEqual({ failure: 'hostRefused' })
  })

  it.each([
    'http://2130706433/',
    'https://0177.0.0.1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://api.erp.example@10.0.0.1/',
    'https://erp.example.evil.example/',
    'https://api.erp.example:8443/',
    'http://api.erp.example/',
    'file:///etc/passwd',
    'gopher://api.erp.example/',
  ])('sends nothing to %s', async (url) => {
    const hosts = { domains: ['erp.example'], overrideOrigins: [] }
    expect(await send(request('https://erp.example', { url, hosts }))).toEqual({ failure: 'hostRefused' })
  })

  it.each([301, 302, 303, 307, 308])('follows no redirect (%i)', async (status) => {
    const paths: (string | undefined)[] = []
    const answer = await postTo((call, reply) => {
      paths.push(call.url)
      reply.writeHead(status, { Location: '/elsewhere' }).end()
    })
    expect(answer).toEqual({ failure: 'redirected' })
    expect(paths).toEqual(['/gateway'])
  })

  it('hangs up on an endless answer', async () => {
    let isHungUp: () => void
    const hungUp = new Promise<void>((resolve) => {
      isHungUp = resolve
    })
    const answer = await postTo((_, reply) => {
      const writing = setInterval(() => reply.write('x'.repeat(600)), 5)
      reply.on('close', () => {
        clearInterval(writing)
        isHungUp()
      })
    })
    expect(answer).toEqual({ failure: 'tooLarge' })
    await hungUp
  })

  it('reads an answer of exactly the size limit', async () => {
    const answer = await postTo((_, reply) => reply.end('x'.repeat(1000)))
    expect(answer).toMatchObject({ status: 200 })
  })

  it.each([
    ['with no answer', () => {}],
    ['with half an answer', (reply: { write(text: string): void }) => reply.write('<response>')],
  ])('gives up after the time limit, %s', async (_, begin) => {
    expect(await postTo((__, reply) => begin(reply), { timeLimitMs: 150 })).toEqual({ failure: 'timedOut' })
  })

  it('reports a broken connection as unreachable', async () => {
    const answer = await postTo((_, reply) => {
      reply.writeHead(200, { 'Content-Length': 500 }).write('<response>', () => reply.destroy())
    })
    expect(answer).toEqual({ failure: 'unreachable' })
  })

  it('reports a host without a certificate as unreachable', async () => {
    const origin = `https://${await serve(createTlsServer({}, (_, reply) => reply.end()))}`
    expect(await send(request(origin))).toEqual({ failure: 'unreachable' })
  })

  it('rejects with the reason when it is aborted', async () => {
    const abort = new AbortController()
    const waiting = postTo(() => abort.abort(new Error('too late')), { signal: abort.signal })
    await expect(waiting).rejects.toThrow('too late')
  })
})
