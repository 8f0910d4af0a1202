import { describe, expect, it } from 'vitest'
import type { Env } from '@/lib/platform/env'
import { contentPolicy, createNonce, securityHeaders } from './security-headers'

const at = (url: string, NODE_ENV: Env['NODE_ENV'] = 'production') =>
  ({ APP_URL: new URL(url), NODE_ENV, EMBED_ORIGINS: [] as string[] }) as Env
const https = at('https://setup.example')
const http = at('http://localhost:3000')

describe('the content policy', () => {
  it('lets only the scripts of this one response run, and no eval', () => {
    const policy = contentPolicy('abc', '/en/setup/1', https)
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(createNonce()).not.toBe(createNonce())
  })

  it('asks for https only where the product is opened over https', () => {
    expect(contentPolicy('abc', '/en/setup/1', https)).toContain('upgrade-insecure-requests')
    expect(contentPolicy('abc', '/en/setup/1', http)).not.toContain('upgrade-insecure-requests')
  })

  it('lets the named origins hold a customer’s page, and nobody any other page', () => {
    const env = { ...https, EMBED_ORIGINS: ['https://app.vendor.example'] }
    expect(contentPolicy('abc', '/en/setup/1', env)).toContain('frame-ancestors https://app.vendor.example')
    expect(contentPolicy('abc', '/en/dashboard', env)).toContain("frame-ancestors 'none'")
  })

  it('allows eval in development alone, where React needs it', () => {
    expect(contentPolicy('abc', '/en/setup/1', at('http://localhost:3000', 'development'))).toContain(
      'unsafe-eval',
    )
  })
})

describe('the headers', () => {
  const headersOf = (path: string, env: Env) => Object.fromEntries(securityHeaders(path, env))

  it('keep pages of customers and of the staff out of every cache', () => {
    for (const path of [
      '/no/setup/1',
      '/fr/setup/1/connect',
      '/en/start/abc',
      '/en/sign-in/abc',
      '/fr/dashboard',
      '/auth/callback',
    ])
      expect(headersOf(path, http)['cache-control']).toBe('private, no-store')
    expect(headersOf('/no', http)['cache-control']).toBeUndefined()
  })

  it('let browsers send the Origin of our own forms', () => {
    expect(headersOf('/no', http)['referrer-policy']).toBe('same-origin')
  })

  it('keep browsers on https once they have seen it', () => {
    expect(headersOf('/no', https)['strict-transport-security']).toBeTruthy()
    expect(headersOf('/no', http)['strict-transport-security']).toBeUndefined()
  })
})
