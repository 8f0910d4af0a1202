import { createPublicKey, generateKeyPair, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'
import type { SigningAlgorithm } from '@/connectors/connector'

const generate = promisify(generateKeyPair)

/** The length of RSA keys in bits. Some ERPs take no shorter one. */
const rsaBits = 3072

/** Makes a key pair. Returns the private key as PKCS #8 in PEM: nothing else of it has to be kept. */
export async function makePrivateKey(algorithm: SigningAlgorithm): Promise<string> {
  const { privateKey } =
    algorithm === 'ES256'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: rsaBits })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Returns the public key of a private one: as PEM (SubjectPublicKeyInfo), or as a JWK in JSON with its thumbprint as id (RFC 7638). */
export async function publicKeyOf(
  privateKey: string,
  algorithm: SigningAlgorithm,
  form: 'pem' | 'jwk',
): Promise<string> {
  const key = createPublicKey(privateKey)
  if (form === 'pem') return key.export({ type: 'spki', format: 'pem' }).toString()
  const jwk = await exportJWK(key)
  const named = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: algorithm }
  return `${JSON.stringify(named satisfies JWK, null, 2)}\n`
}

/** Returns the id of a key that nobody has given another one: its thumbprint (RFC 7638). */
export async function thumbprintOf(privateKey: string): Promise<string> {
  return calculateJwkThumbprint(await exportJWK(createPublicKey(privateKey)))
}

/** Returns the thumbprints of a certificate as headers of a JSON Web Token name them (RFC 7515, 4.1.7 and 4.1.8). */
export function certificateThumbprints(certificate: string): { x5t: string; 'x5t#S256': string } {
  const { fingerprint, fingerprint256 } = new X509Certificate(certificate)
  const encode = (hex: string) => Buffer.from(hex.replaceAll(':', ''), 'hex').toString('base64url')
  return { x5t: encode(fingerprint), 'x5t#S256': encode(fingerprint256) }
}

/** Returns the time at which a certificate ends. */
export function certificateEnd(certificate: string): Date {
  return new Date(new X509Certificate(certificate).validTo)
}
