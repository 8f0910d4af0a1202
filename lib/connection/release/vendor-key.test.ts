import { generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { parseVendorKey } from './vendor-key'

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })
const rsa = (modulusLength: number, publicExponent = 65_537) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent })
const p256 = ec('P-256')
const jwkOf = (pair: { publicKey: import('node:crypto').KeyObject }) =>
  pair.publicKey.export({ format: 'jwk' }) as JWK

const parse = (jwk: object) => parseVendorKey(JSON.stringify(jwk))

describe('a vendor’s key', () => {
  it.each(['P-256', 'P-384', 'P-521'])(
    'may be on the curve %s, and is named by its thumbprint',
    async (curve) => {
      const jwk = jwkOf(ec(curve))
      const kid = await calculateJwkThumbprint(jwk)
      expect(await parse(jwk)).toEqual({ kid, jwk, algorithm: 'ECDH-ES+A256KW' })
    },
  )

  it('may be RSA from 2048 bits on', async () => {
    const jwk = jwkOf(rsa(2048))
    expect(await parse(jwk)).toMatchObject({ jwk, algorithm: 'RSA-OAEP-256' })
  })

  it('keeps its own id and loses everything else that is not the key', async () => {
    const jwk = jwkOf(p256)
    const extras = {
      kid: 'payments-2026',
      use: 'enc',
      alg: 'ECDH-ES+A256KW',
      key_ops: [],
      x5u: 'https://a.example',
    }
    expect(await parse({ ...jwk, ...extras })).toEqual({
      kid: 'payments-2026',
      jwk,
      algorithm: 'ECDH-ES+A256KW',
    })
  })

  it('may be pasted as PEM, with the same id as its JWK', async () => {
    const pem = p256.publicKey.export({ type: 'spki', format: 'pem' }) as string
    expect(await parseVendorKey(`\n${pem}\n`)).toEqual(await parse(jwkOf(p256)))
  })

  it.each([
    ['required', () => ''],
    ['unreadable', () => 'ssh-rsa AAAA'],
    ['unreadable', () => '[]'],
    ['unreadable', () => '{}'],
    ['unreadable', () => '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
    ['unreadable', () => JSON.stringify({ ...jwkOf(p256), x: jwkOf(p256).y })],
    ['unreadable', () => `{"kty":"EC","x":"${'A'.repeat(20_000)}"}`],
    ['keySet', () => JSON.stringify({ keys: [jwkOf(p256)] })],
    ['privateKey', () => JSON.stringify(p256.privateKey.export({ format: 'jwk' }))],
    ['privateKey', () => p256.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string],
    ['privateKey', () => p256.privateKey.export({ type: 'sec1', format: 'pem' }) as string],
    ['privateKey', () => JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' })],
    ['otherKind', () => JSON.stringify(jwkOf(ec('secp256k1')))],
    ['otherKind', () => JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))],
    ['otherKind', () => ec('secp256k1').publicKey.export({ type: 'spki', format: 'pem' }) as string],
    [
      'otherKind',
      () => generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }) as string,
    ],
    ['tooWeak', () => JSON.stringify(jwkOf(rsa(1024)))],
    ['tooWeak', () => JSON.stringify(jwkOf(rsa(2048, 3)))],
    ['otherUse', () => JSON.stringify({ ...jwkOf(p256), use: 'sig' })],
    ['otherUse', () => JSON.stringify({ ...jwkOf(p256), key_ops: ['verify'] })],
    ['otherUse', () => JSON.stringify({ ...jwkOf(p256), alg: 'ES256' })],
    ['badKeyId', () => JSON.stringify({ ...jwkOf(p256), kid: '' })],
    ['badKeyId', () => JSON.stringify({ ...jwkOf(p256), kid: 'a b' })],
  ])('is refused as %s', async (error, text) => {
    expect(await parseVendorKey(text())).toEqual({ error })
  })
})
