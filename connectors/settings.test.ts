import { describe, expect, it } from 'vitest'
import { mayCall } from './settings'

const hosts = { domains: ['intacct.com'], overrideOrigins: ['http://127.0.0.1:4010'] }

describe('mayCall', () => {
  it.each([
    'https://intacct.com/ia/xml/xmlgw.phtml',
    'https://na12.intacct.com/ia/xml/xmlgw.phtml',
    'https://API.INTACCT.COM/',
    'https://api.intacct.com./ia/xml/xmlgw.phtml',
    'http://127.0.0.1:4010/ia/xml/xmlgw.phtml',
  ])('allows %s', (address) => {
    expect(mayCall(address, hosts)).toBe(true)
  })

  it.each([
    'http://api.intacct.com/',
    'https://api.intacct.com:8443/',
    'https://evilintacct.com/',
    'https://api.intacct.com.evil.example/',
    'https://api.intacct.com../',
    'https://api.intacct.com@evil.example/',
    'https://user:secret@api.intacct.com/',
    'https://evil.example/?.intacct.com',
    'https://evil.example#.intacct.com',
    'https://evil.example\\.intacct.com/',
    'http://127.0.0.1:4011/',
    'https://127.0.0.1:4010/',
    'http://user@127.0.0.1:4010/',
    'ftp://api.intacct.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//api.intacct.com/',
    '',
  ])('refuses %s', (address) => {
    expect(mayCall(address, hosts)).toBe(false)
  })

  it('refuses an opaque origin, even when the override reads the same', () => {
    expect(mayCall('data:text/plain,x', { domains: ['intacct.com'], overrideOrigins: ['null'] })).toBe(false)
  })
})
