import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits that open something: 43 characters for a URL or a cookie. Only its hash is kept. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** Spares the database what cannot be a token. */
export function isToken(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** No I, L, O, U: it is read aloud and typed again. */
const referenceLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody tells support, like 7F3K-20QX: 40 random bits. */
export function createReference(): string {
  const text = Array.from({ length: 8 }, () => referenceLetters[randomInt(referenceLetters.length)]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
