import { CompactEncrypt, importJWK, type JWK } from 'jose'
import { algorithmOf } from './vendor-key'

/** The type in the header of what is sealed to a vendor, so that nothing else can be taken for it (RFC 8725, section 3.11). */
export const releaseType = 'handrail-credentials+jwe'

/**
 * What the vendor finds inside. It names its onboarding and its test, so that nobody can pass off one customer's credentials as
 * another's by exchanging what is outside.
 */
export type ReleasedCredentials = {
  onboardingId: string
  guideId: string
  /** The test that proved the credentials. All zeros where the customer's word stands in place of a test. */
  testId: string
  /** The time of the sealing, as ISO 8601. */
  sealedAt: string
  /** The day on which a secret ends, such as 2027-03-01, as far as the customer has said. */
  expiresOn?: string
  /** All values by the connector's field names. A field that the customer left empty is absent. */
  credentials: Record<string, string>
}

/**
 * Seals a value to a vendor's public key, as a compact JWE (RFC 7516): ECDH-ES+A256KW or RSA-OAEP-256 with A256GCM. Only the
 * private key, which Handrail does not have, opens it. The header names the key.
 */
export async function sealToVendor({ kid, jwk }: { kid: string; jwk: JWK }, value: object): Promise<string> {
  const alg = algorithmOf(jwk)
  return new CompactEncrypt(Buffer.from(JSON.stringify(value)))
    .setProtectedHeader({ alg, enc: 'A256GCM', kid, typ: releaseType, cty: 'json' })
    .encrypt(await importJWK(jwk, alg))
}
