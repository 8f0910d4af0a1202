import { X509Certificate } from 'node:crypto'
import { importJWK, importSPKI } from 'jose'
import { describe, expect, it } from 'vitest'
import { makeFor } from '@/connectors/language/authentication/signing-connector.fixture'
import { madeTogether } from './make-values'

describe('what Handrail makes', () => {
  it('is made anew for one key, and the other keys of the ERP stay', () => {
    const fields = [
      { name: 'certificate', made: { certificateOf: 'signingKey', days: 730 } },
      { name: 'signingKey', made: { keyPair: 'ES256' as const } },
      { name: 'otherKey', made: { keyPair: 'RS256' as const } },
      { name: 'publicKey', made: { publicKeyOf: 'signingKey', as: 'pem' as const } },
      { name: 'otherPublicKey', made: { publicKeyOf: 'otherKey', as: 'jwk' as const } },
    ]
    const namesWith = (name: string) => madeTogether(fields, name).map((field) => field.name)
    for (const name of ['certificate', 'publicKey', 'signingKey'])
      expect(namesWith(name)).toEqual(['certificate', 'signingKey', 'publicKey'])
    expect(namesWith('otherPublicKey')).toEqual(['otherKey', 'otherPublicKey'])
  })

  it.each(['ES256', 'RS256', 'PS256'] as const)(
    'is a certificate, a public key and a JWK of one key pair for %s',
    async (algorithm) => {
      const now = new Date('2026-11-27T12:00:00Z')
      const {
        certificate = '',
        publicPem = '',
        publicKey = '',
        signingKey = '',
      } = await makeFor(algorithm, now)
      const read = new X509Certificate(certificate)
      expect(read.subject).toBe('CN=Acme \\"Books\\"\\, Æ & Co')
      expect(read.issuer).toBe(read.subject)
      expect(read.verify(read.publicKey)).toBe(true)
      expect(read.ca).toBe(false)
      expect(read.validFromDate < now).toBe(true)
      expect(read.validToDate.toISOString()).toBe('2028-11-26T12:00:00.000Z')
      expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----\n[\w+/=\n]+\n-----END CERTIFICATE-----\n$/)
      expect(signingKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
      expect(read.publicKey.export({ type: 'spki', format: 'pem' })).toBe(publicPem)
      expect(await importSPKI(publicPem, algorithm)).toBeDefined()
      const jwk = JSON.parse(publicKey)
      expect(jwk).toMatchObject({ alg: algorithm, use: 'sig' })
      expect(Object.keys(jwk)).not.toContain('d')
      expect(await importJWK(jwk, algorithm)).toBeDefined()
    },
  )
})
