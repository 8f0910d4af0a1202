import { describe, expect, it } from 'vitest'
import { isPrivateAddress, lookupPublic } from './private-addresses'

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '64:ff9b:1::7f00:1',
    '::7f00:1',
    '::ffff:0:7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
  ])('is private: %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each([
    '8.8.8.8',
    '104.18.2.3',
    '172.32.0.1',
    '192.169.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2606:4700::6812:203',
  ])('is public: %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
})

describe('the look-up of a host', () => {
  it.each([{ all: true }, { all: false }])(
    'refuses a name that leads to a private address (%j)',
    async (options) => {
      const error = await new Promise((resolve) => lookupPublic('localhost', options, resolve))
      expect(error).toMatchObject({ name: 'PrivateAddress' })
    },
  )
})
