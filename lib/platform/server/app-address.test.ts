import { describe, expect, it } from 'vitest'
import { addressToApp } from './app-address'

const appUrl = new URL('https://setup.example:8443')

describe('a request', () => {
  it.each([
    ['comes straight', { host: 'setup.example:8443' }],
    ['has lost its Host', { host: '127.0.0.1:3000' }],
    ['has lost its port', { host: 'setup.example', 'x-forwarded-host': 'setup.example' }],
    ['names another host twice', { host: 'a.example', 'x-forwarded-host': 'b.example, c.example' }],
    ['lies about everything', { forwarded: 'host=x', 'x-forwarded-port': '1', 'x-forwarded-proto': 'http' }],
  ])('looks as if it had come to APP_URL when it %s', (_case, headers) => {
    const received: Record<string, string> = { ...headers, origin: 'https://setup.example:8443' }
    addressToApp(received, appUrl)
    expect(received).toEqual({
      host: 'setup.example:8443',
      origin: 'https://setup.example:8443',
      'x-forwarded-host': 'setup.example:8443',
      'x-forwarded-proto': 'https',
    })
  })
})
