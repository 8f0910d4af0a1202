import { randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import { fill, fillTree, type Values } from '@/connectors/language/run/fill'
import type { Tree } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Assertion } from '@/connectors/language/schema/requests'
import { certificateThumbprints, thumbprintOf } from '@/connectors/made/key-pair'

const usualSeconds = 120

/**
 * Signs an assertion as RFC 7523 says, with the key that Handrail has made for this customer. `address` is where it is sent. Returns
 * undefined when a name has no value, or when there is no key.
 */
export async function signAssertion(
  { credentials }: Pick<ConnectorFile, 'credentials'>,
  assertion: Assertion,
  values: Values,
  address: string,
): Promise<string | undefined> {
  const made = credentials[assertion.key]?.made
  const privateKey = values.get(assertion.key)
  const issuer = fill(assertion.issuer, values)
  const subject = assertion.subject === undefined ? issuer : fill(assertion.subject, values)
  const audience = assertion.audience === undefined ? address : fill(assertion.audience, values)
  const ids = privateKey && (await idsOfKey(assertion, privateKey, values))
  if (!made || !('keyPair' in made) || !ids || !issuer || !subject || !audience) return undefined
  const alg = made.keyPair
  const claims = fillTree((assertion.claims ?? {}) as Tree, values) as Record<string, Tree>
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT(claims)
    .setProtectedHeader({ alg, typ: 'JWT', ...ids })
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + (assertion.seconds ?? usualSeconds))
    .setJti(randomUUID())
    .sign(await importPKCS8(privateKey ?? '', alg))
}

/** Returns the parts of the header by which the ERP finds the key; undefined when a name has no value. */
async function idsOfKey(
  { keyId, certificate }: Assertion,
  privateKey: string,
  values: Values,
): Promise<Record<string, string> | undefined> {
  const ofCertificate = certificate === undefined ? undefined : values.get(certificate)
  if (certificate !== undefined && !ofCertificate) return undefined
  const kid = keyId === undefined ? undefined : fill(keyId, values)
  if (keyId !== undefined && !kid) return undefined
  if (!ofCertificate) return { kid: kid ?? (await thumbprintOf(privateKey)) }
  return { ...certificateThumbprints(ofCertificate), ...(kid && { kid }) }
}
