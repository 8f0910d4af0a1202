import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { z } from 'zod'

/** The way in which credentials are sealed to a key: by its kind, always with AES-256-GCM. */
export type KeyAlgorithm = 'ECDH-ES+A256KW' | 'RSA-OAEP-256'

/** A public key of the vendor. `jwk` holds the members of the key itself and nothing else that came with it. */
export type VendorPublicKey = { kid: string; jwk: JWK; algorithm: KeyAlgorithm }

/**
 * Why a text is not taken as a vendor's key. privateKey: it holds the private part. keySet: it is a set of keys. otherKind: neither
 * RSA nor EC on P-256, P-384 or P-521. tooWeak: RSA with fewer than 2048 bits or an exponent below 65537. otherUse: the key
 * says that it is for signing, or for another algorithm. badKeyId: its id is empty, too long or holds other characters than ASCII.
 */
export type VendorKeyError =
  | 'required'
  | 'privateKey'
  | 'unreadable'
  | 'keySet'
  | 'otherKind'
  | 'tooWeak'
  | 'otherUse'
  | 'badKeyId'

const longest = 20_000

/** The members of a JWK that only a private or a secret key has (RFC 7518, section 6). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

const jwkSchema = z.looseObject({
  kid: z.string().optional(),
  use: z.string().optional(),
  alg: z.string().optional(),
  key_ops: z.array(z.string()).default([]),
})

const curves = ['P-256', 'P-384', 'P-521']

/**
 * Reads a public key that somebody has pasted: a JWK, or PEM. Its id is the JWK's own, else its thumbprint (RFC 7638). The
 * private part of a key is refused, never stored, and in no answer.
 */
export async function parseVendorKey(typed: string): Promise<VendorPublicKey | { error: VendorKeyError }> {
  const text = typed.trim()
  if (text === '') return { error: 'required' }
  if (text.length > longest) return { error: 'unreadable' }
  return text.startsWith('-----BEGIN') ? fromPem(text) : fromJwk(text)
}

async function fromPem(text: string): Promise<VendorPublicKey | { error: VendorKeyError }> {
  if (text.includes('PRIVATE KEY')) return { error: 'privateKey' }
  const key = readKey(() => createPublicKey(text))
  return key ? describe(key) : { error: 'unreadable' }
}

async function fromJwk(text: string): Promise<VendorPublicKey | { error: VendorKeyError }> {
  const parsed = jwkSchema.safeParse(parseJson(text))
  if (!parsed.success) return { error: 'unreadable' }
  const { kid, use, alg, key_ops: operations, ...members } = parsed.data
  const error = faultOf(members)
  if (error) return { error }
  if (kid !== undefined && !/^[\x21-\x7e]{1,128}$/.test(kid)) return { error: 'badKeyId' }
  const key = readKey(() => createPublicKey({ key: members as JsonWebKey, format: 'jwk' }))
  if (!key) return { error: 'unreadable' }
  const described = await describe(key)
  if ('error' in described) return described
  const isForSigning = use === 'sig' || operations.some((one) => one === 'sign' || one === 'verify')
  if (isForSigning || (alg !== undefined && alg !== described.algorithm)) return { error: 'otherUse' }
  return { ...described, kid: kid ?? described.kid }
}

/** Returns what is wrong with the members of a JWK before anything is made of them. */
function faultOf(members: Record<string, unknown>): VendorKeyError | undefined {
  const { kty, crv, keys } = members
  if (Array.isArray(keys)) return 'keySet'
  if (privateMembers.some((name) => name in members)) return 'privateKey'
  if (typeof kty !== 'string') return 'unreadable'
  if (kty === 'RSA' || (kty === 'EC' && curves.includes(String(crv)))) return undefined
  return 'otherKind'
}

/** Returns the key under its thumbprint, or why it is not good enough. */
async function describe(key: KeyObject): Promise<VendorPublicKey | { error: VendorKeyError }> {
  if (key.asymmetricKeyType !== 'ec' && key.asymmetricKeyType !== 'rsa') return { error: 'otherKind' }
  const isRsa = key.asymmetricKeyType === 'rsa'
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  if (isRsa && modulusLength > 8192) return { error: 'otherKind' }
  if (isRsa && (modulusLength < 2048 || publicExponent < 65_537n)) return { error: 'tooWeak' }
  const jwk = exportKey(key)
  if (!jwk || (!isRsa && !curves.includes(jwk.crv ?? ''))) return { error: 'otherKind' }
  return {
    kid: await calculateJwkThumbprint(jwk),
    jwk,
    algorithm: isRsa ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW',
  }
}

/** Returns the algorithm by which credentials are sealed to a stored key. */
export function algorithmOf({ kty }: JWK): KeyAlgorithm {
  return kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW'
}

/** Returns undefined for what is no key, such as a point that is not on its curve. */
function readKey(read: () => KeyObject): KeyObject | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Returns undefined for a key on a curve that JWK has no name for. */
function exportKey(key: KeyObject): JWK | undefined {
  try {
    return key.export({ format: 'jwk' }) as JWK
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
