import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getEnv } from '@/lib/platform/env'
import { config, proxy } from '@/proxy'
import { preparedHeader, preparePage } from './prepare-page'

type Sent = { method?: string; path: string; headers?: Record<string, string> }

const origin = 'https://handrail.example'
const tab = { 'sec-fetch-dest': 'document', 'accept-language': 'nb-NO,nb;q=0.9,en;q=0.8' }

beforeAll(() => {
  vi.stubEnv('APP_URL', origin)
  vi.stubEnv('DATABASE_URL', 'postgresql://handrail@localhost/handrail')
  vi.stubEnv('SECRET_KEYS', `k1:${Buffer.alloc(32).toString('base64')}`)
})

function prepare({ method = 'GET', path, headers = tab }: Sent) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url: path })
  Object.assign(request.headers, headers)
  const response = new ServerResponse(request)
  preparePage(request, response, getEnv())
  return {
    received: request.headers,
    sent: response.getHeaders(),
    isPrepared: preparedHeader in request.headers,
  }
}

/** Returns what the proxy lets the page receive and the browser get, or undefined when it does anything but let the request pass. */
async function passProxy({ method = 'GET', path, headers = tab }: Sent) {
  const response = await proxy(new NextRequest(`${origin}${path}`, { method, headers }))
  if (response.headers.get('x-middleware-next') !== '1') return undefined
  const all = [...response.headers]
  const named = /^x-middleware-(?:request-)?/
  const received = all.flatMap(([name, value]) =>
    name.startsWith('x-middleware-request-') ? [[name.replace(named, ''), value]] : [],
  )
  return {
    received: Object.fromEntries(received),
    sent: Object.fromEntries(all.filter(([name]) => !named.test(name))),
  }
}

/** A nonce is never the same twice. */
const withoutNonce = (headers: object) => JSON.parse(JSON.stringify(headers).replace(/nonce-[^']+/g, 'nonce'))

describe('a page that is simply opened', () => {
  it.each<Sent>([
    { path: '/en' },
    { path: '/no/setup/5b1c2f60-0000-4000-8000-000000000000/create-role' },
    { path: '/fr/dashboard?view=all&after=%2F..%2F' },
    { path: '/en/start/Zm9v_-', method: 'HEAD' },
    { path: '/en/nowhere', headers: {} },
    { path: '/en/dashboard', headers: { ...tab, rsc: '1', 'sec-fetch-dest': 'empty' } },
    { path: '/en/thank-you', headers: { ...tab, 'x-handrail-updated': 'x', 'x-handrail-marked-words': '1' } },
  ])('receives and sends what the proxy would have given it: $path', async (sent) => {
    const ours = prepare(sent)
    const { [preparedHeader]: mark, ...received } = ours.received
    const theirs = await passProxy(sent)
    expect(mark).toBe('1')
    expect(withoutNonce(received)).toEqual(withoutNonce(theirs?.received ?? {}))
    expect(withoutNonce(ours.sent)).toEqual(withoutNonce(theirs?.sent ?? {}))
    const nonce = /'nonce-([^']{20,})'/.exec(String(received['content-security-policy']))?.[1] ?? 'none'
    expect(ours.sent['content-security-policy']).toContain(nonce)
  })
})

describe('the proxy', () => {
  it.each<Sent>([
    { path: '/' },
    { path: '/de/setup' },
    { path: '/nb/dashboard' },
    { path: '/EN/dashboard' },
    { path: '/en/' },
    { path: '/en//evil.example' },
    { path: '/en/%2e%2e/x' },
    { path: '/en/setup/a%00b' },
    { path: '/en/not-open' },
    { path: '/en/dashboard/preview/payhawk-sage-intacct/task/create-role/done' },
    { path: '/en/setup/1', headers: { ...tab, 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' } },
    { path: '/en/setup/1', method: 'POST' },
    { path: '/api/v1/onboardings' },
    { path: '/auth/sign-in' },
  ])('decides about $path, whatever mark the request brings', (sent) => {
    const { isPrepared, sent: answered } = prepare({
      ...sent,
      headers: { ...tab, ...sent.headers, [preparedHeader]: '1' },
    })
    expect(isPrepared).toBe(false)
    expect(answered).toEqual({})
  })

  it('does not run for what is prepared', () => {
    expect(config.matcher).toMatchObject([{ missing: [{ type: 'header', key: preparedHeader }] }])
  })
})
