import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { getKeyRing, type KeyRing } from './key-ring'

/** The row a secret belongs to: sealed text that is copied to another row does not open. */
export type Binding = { table: string; id: string }

const algorithm = 'aes-256-gcm'
const version = 'v1'
const tagBytes = 16

/** Answers `v1.<key id>.<nonce>.<cipher text and tag>`, the last two in base64url. */
export function seal(text: string, binding: Binding, ring: KeyRing = getKeyRing()): string {
  const [{ id, key }] = ring
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(aadOf(id, binding))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [version, id, nonce.toString('base64url'), body.toString('base64url')].join('.')
}

/** Undefined when it cannot be opened: another row's, tampered with, or its key is no longer in the ring. */
export function open(sealed: string, binding: Binding, ring: KeyRing = getKeyRing()): string | undefined {
  const [format, id = '', nonce = '', body = '', ...rest] = sealed.split('.')
  const key = ring.find((entry) => entry.id === id)?.key
  const bytes = Buffer.from(body, 'base64url')
  if (format !== version || rest.length > 0 || !key || bytes.length < tagBytes) return undefined
  try {
    const decipher = createDecipheriv(algorithm, key, Buffer.from(nonce, 'base64url'), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(aadOf(id, binding))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    // The one answer that node:crypto gives to every forgery.
    return undefined
  }
}

/** Sealed with a key that has been succeeded: to be sealed again when it is next at hand. */
export function needsReseal(sealed: string, ring: KeyRing = getKeyRing()): boolean {
  return sealed.split('.')[1] !== ring[0].id
}

function aadOf(keyId: string, { table, id }: Binding): Buffer {
  return Buffer.from(JSON.stringify([version, keyId, table, id]))
}
