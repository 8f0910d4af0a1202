import { describe, expect, it } from 'vitest'
import { signingConnector } from '@/connectors/language/authentication/signing-connector.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'

const mistakes: [string, string, string, RegExp][] = [
  [
    'a key that pages would show',
    'signingKey: { isSecret: true, made',
    'signingKey: { made',
    /"signingKey" is a private key\. Add isSecret/,
  ],
  [
    'a certificate that nobody would see',
    'certificate: { made',
    'certificate: { isSecret: true, made',
    /"certificate" is no secret/,
  ],
  [
    'a certificate of no key',
    'certificateOf: signingKey',
    'certificateOf: client',
    /no credential that is a key pair "client"/,
  ],
  ['a certificate for a century', 'days: 730', 'days: 36500', /<=1825|Too big/],
  [
    'a shape of what nobody enters',
    'days: 730 } }',
    'days: 730 }, shape: token }',
    /Handrail makes "certificate"/,
  ],
  ['an assertion by no key', 'key: signingKey', 'key: client', /no credential that is a key pair "client"/],
  [
    'an assertion with the certificate of nothing',
    'issuer: "{client}"',
    'issuer: "{client}", certificate: publicPem',
    /no certificate of "signingKey" "publicPem"/,
  ],
  [
    'a private key that is sent',
    'issuer: "{client}"',
    'issuer: "{signingKey}"',
    /is a private key, and this would send it/,
  ],
  [
    'a claim of the product’s own',
    'issuer: "{client}"',
    'issuer: "{client}", claims: { exp: "9" }',
    /is set by the product itself/,
  ],
  [
    'a secret and an assertion',
    'scope: books',
    'scope: books, clientSecret: "{client}"',
    /either a clientSecret or an assertion/,
  ],
  [
    'an assertion that counts for a day',
    'issuer: "{client}"',
    'issuer: "{client}", seconds: 86400',
    /<=600|Too big/,
  ],
]

describe('a file that signs', () => {
  it.each(mistakes)('is refused with its line and a remedy: %s', (_, from, to, says) => {
    const text = signingConnector().replace(from, () => to)
    expect(text).not.toBe(signingConnector())
    const faults = formatFaults(readConnectorFile('connector.yaml', text, 'signing-erp').faults)
    expect(faults).toMatch(says)
    for (const fault of faults.split('\n')) expect(fault).toMatch(/^connector\.yaml:\d+:\d+: .+ .+/)
  })

  it('is refused where the ERP gets nothing of the key', () => {
    const text = signingConnector().replace(/ {2}(?:certificate|publicKey|publicPem): .*\n/g, '')
    expect(formatFaults(readConnectorFile('connector.yaml', text, 'signing-erp').faults)).toMatch(
      /gets nothing of "signingKey"/,
    )
  })
})
