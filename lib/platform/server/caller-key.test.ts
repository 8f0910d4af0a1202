import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { callerKey } from './caller-key'
import { requestIdOf } from './request-id'
import { parseTrustProxy } from './trust-proxy'

function requestFrom(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage
}

function keyOf(trust: string, forwarded?: string, remoteAddress = '10.0.0.1'): string | undefined {
  const headers = forwarded === undefined ? undefined : { 'x-forwarded-for': forwarded }
  return callerKey(requestFrom(remoteAddress, headers), parseTrustProxy(trust))
}

describe('a caller is counted by', () => {
  it.each([
    ['the address that the one proxy has seen', 'true', '203.0.113.7', '203.0.113.7'],
    ['the address that the first of two proxies has seen', '2', '203.0.113.7, 10.0.0.2', '203.0.113.7'],
    [
      'the first address that is no proxy of ours',
      '10.0.0.0/8',
      '1.1.1.1, 203.0.113.7, 10.0.0.2',
      '203.0.113.7',
    ],
    ['an address without the port of some proxies', '1', '203.0.113.7:51000', '203.0.113.7'],
    ['IPv4 inside IPv6 as IPv4', '1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the /64 of IPv6', '1', '2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['the /64 of IPv6 with a port', '1', '[2001:db8:1:2:bbbb::9]:443', '2001:db8:1:2::/64'],
  ])('%s', (_what, trust, forwarded, key) => {
    expect(keyOf(trust, forwarded)).toBe(key)
  })

  it('nothing that the caller says by itself', () => {
    expect(keyOf('1', '9.9.9.9, 203.0.113.7')).toBe('203.0.113.7')
    expect(keyOf('false', '9.9.9.9', '203.0.113.8')).toBe('203.0.113.8')
    expect(keyOf('192.0.2.1', '9.9.9.9', '203.0.113.8')).toBe('203.0.113.8')
  })

  it('nothing where the connection may be that of a proxy nobody has told us of', () => {
    for (const address of ['127.0.0.1', '::1', '10.1.2.3', '192.168.1.1', 'fd00::1'])
      expect(keyOf('false', '9.9.9.9', address)).toBeUndefined()
  })

  it.each(['x'.repeat(3_000), 'unknown', '', '_hidden', '1.2.3'])(
    'nothing where a proxy says %.20s',
    (said) => {
      expect(keyOf('1', `${said}`)?.length ?? 0).toBeLessThan(50)
    },
  )
})

describe('TRUST_PROXY', () => {
  it.each(['true', 'TRUE', '1'])('%s is one proxy, as before', (text) => {
    const trust = parseTrustProxy(text)
    expect([trust('10.0.0.1', 0), trust('10.0.0.1', 1)]).toEqual([true, false])
  })

  it.each(['false', '', '0', 'off'])('"%s" is none', (text) => {
    expect(parseTrustProxy(text)('127.0.0.1', 0)).toBe(false)
  })

  it('takes addresses, networks and their names', () => {
    const trust = parseTrustProxy('loopback, 192.0.2.7, 2001:db8::/32')
    expect(['127.0.0.1', '::1', '192.0.2.7', '2001:db8::5', '192.0.2.8'].map((a) => trust(a, 3))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it.each(['nginx', '10.0.0.0/99', '1.2.3.4 5.6.7.8', '-1', '100'])('refuses %s', (text) => {
    expect(() => parseTrustProxy(text)).toThrow(TypeError)
  })
})

describe('the id of a request', () => {
  const given = { 'x-request-id': 'edge-1234567890' }
  const idFrom = (trust: string, headers: Record<string, string>) =>
    requestIdOf(requestFrom('10.0.0.1', headers), parseTrustProxy(trust))

  it('is the one that a proxy of ours has given', () => {
    expect(idFrom('1', given)).toBe('edge-1234567890')
  })

  it('is a new one when somebody else has given it, or when it could break a line of a log', () => {
    const unusable = ['a', 'x'.repeat(129), 'id with spaces', '"},{"level":50']
    const made = [idFrom('false', given), ...unusable.map((id) => idFrom('1', { 'x-request-id': id }))]
    for (const id of made) expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(made).size).toBe(made.length)
  })
})
