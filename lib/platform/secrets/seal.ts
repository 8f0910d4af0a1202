import { isDeepStrictEqual } from 'node:util'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose'
import { type Binding, getKeyRing, type KeyRing } from './key-ring'
import { keyIdOfV1, openV1 } from './seal-v1'

const [alg, enc] = ['dir', 'A256GCM'] as const

/**
 * Seals a text as a compact JWE (RFC 7516) under the first key of the ring. Its protected header, which is authenticated, names
 * the key and the row.
 */
export async function seal(text: string, binding: Binding, ring: KeyRing = getKeyRing()): Promise<string> {
  const [{ id, key }] = ring
  return new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader(headerOf(id, binding))
    .encrypt(key, { crit: { row: true } })
}

/**
 * Opens a sealed text, also one of the earlier format. Returns undefined when it is another row's, was tampered with, or its key
 * is no longer in the ring.
 */
export async function open(
  sealed: string,
  binding: Binding,
  ring: KeyRing = getKeyRing(),
): Promise<string | undefined> {
  if (keyIdOfV1(sealed) !== undefined) return openV1(sealed, binding, ring)
  try {
    const { plaintext } = await compactDecrypt(sealed, (header) => findKey(header, binding, ring), {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
      crit: { row: true },
    })
    return Buffer.from(plaintext).toString()
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

/** Returns whether a text has to be sealed again: it is under another key than the first, or of the earlier format. */
export function needsReseal(sealed: string, ring: KeyRing = getKeyRing()): boolean {
  return keyIdOfV1(sealed) !== undefined || keyIdOf(sealed) !== ring[0].id
}

/** Returns the id of the key that a text names, which proves nothing. Returns undefined when it is no sealed text. */
export function keyIdOf(sealed: string): string | undefined {
  const idOfV1 = keyIdOfV1(sealed)
  if (idOfV1 !== undefined) return idOfV1
  try {
    const { kid } = decodeProtectedHeader(sealed)
    return typeof kid === 'string' ? kid : undefined
  } catch {
    // It throws only when the text is no JWE.
    return undefined
  }
}

/** Returns the protected header of a row's text. `row` is critical: a reader that does not know it must refuse the text. */
function headerOf(kid: string, { table, id }: Binding) {
  return { alg, enc, kid, crit: ['row'], row: [table, id] }
}

/** Returns the key that a header names. Throws unless the header is, to the last member, the one of this row's text. */
function findKey(header: { kid?: string } | undefined, binding: Binding, ring: KeyRing): Uint8Array {
  const entry = ring.find(({ id }) => id === header?.kid)
  if (!entry || !isDeepStrictEqual(header, headerOf(entry.id, binding)))
    throw new errors.JWEDecryptionFailed()
  return entry.key
}
