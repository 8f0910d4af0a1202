import { createDecipheriv } from 'node:crypto'
import type { Binding, KeyRing } from './key-ring'

const tagBytes = 16

/** The format before JWE: `v1.<key id>.<nonce>.<cipher text and tag>`, the last two in base64url. */
const shape = /^v1\.([a-z0-9]+)\.([\w-]+)\.([\w-]+)$/

/** Returns the id of the key that sealed a text of the earlier format, or undefined for any other text. */
export function keyIdOfV1(sealed: string): string | undefined {
  return shape.exec(sealed)?.[1]
}

/** Opens a text of the earlier format. Returns undefined when it is another row's, was tampered with, or its key is no longer in the ring. */
export function openV1(sealed: string, { table, id }: Binding, ring: KeyRing): string | undefined {
  const [, keyId, nonce = '', body = ''] = shape.exec(sealed) ?? []
  const key = ring.find((entry) => entry.id === keyId)?.key
  const bytes = Buffer.from(body, 'base64url')
  if (!key || bytes.length < tagBytes) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(JSON.stringify(['v1', keyId, table, id])))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    // node:crypto throws this for every forgery.
    return undefined
  }
}
