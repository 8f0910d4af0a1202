import { createHash, randomBytes } from 'node:crypto'

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
