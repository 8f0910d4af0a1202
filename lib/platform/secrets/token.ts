import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Returns 256 random bits as 43 characters for a URL or a cookie. The database keeps only their hash. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** Returns whether a text has the shape of a token. The database is not asked about any other. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** People read a reference aloud and type it, so I, L, O and U are left out. */
const referenceLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Returns a reference for people to tell support, such as 7F3K-20QX: 40 random bits. */
export function createReference(): string {
  const text = Array.from({ length: 8 }, () => referenceLetters[randomInt(referenceLetters.length)]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
