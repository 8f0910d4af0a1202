import { createHmac } from 'node:crypto'
import { wellFormed } from '@/connectors/xml'

/** The keys of OAuth 1.0a: those of the client, and those of the customer's token. */
export type OAuth1Keys = {
  consumerKey: string
  consumerSecret: string
  token?: string
  tokenSecret?: string
  /** The part of the ERP that the request is for (RFC 5849, 3.5.1). It is not signed. */
  realm?: string
}

/** A request as it is sent: the parameters of its query, and those of its body where that is a form, are signed too. */
export type SignedRequest = { method: string; url: string; form?: string }

/** What no two requests share. `timestamp` is in seconds since 1970. */
export type OAuth1Moment = { nonce: string; timestamp: number }

/**
 * Signs a request by HMAC as RFC 5849 says. Returns the signature, in base64, and the value of the header Authorization. The hash
 * is SHA-256, of which the RFC says nothing and which ERPs ask for; SHA-1 is the one of the RFC's own examples.
 */
export function signOAuth1(
  request: SignedRequest,
  keys: OAuth1Keys,
  { nonce, timestamp }: OAuth1Moment,
  hash: 'sha256' | 'sha1' = 'sha256',
): { signature: string; header: string } {
  const proof: [string, string][] = [
    ['oauth_consumer_key', keys.consumerKey],
    ...(keys.token === undefined ? [] : [['oauth_token', keys.token] as [string, string]]),
    ['oauth_signature_method', hash === 'sha256' ? 'HMAC-SHA256' : 'HMAC-SHA1'],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_nonce', nonce],
    ['oauth_version', '1.0'],
  ]
  const key = `${encode(keys.consumerSecret)}&${encode(keys.tokenSecret ?? '')}`
  const signature = createHmac(hash, key).update(baseString(request, proof)).digest('base64')
  const parts = [...proof, ['oauth_signature', signature] as const].map(
    ([name, value]) => `${encode(name)}="${encode(value)}"`,
  )
  // The realm is a quoted text of HTTP and is not encoded like the others (RFC 9110, 5.6.4).
  const realm = keys.realm === undefined ? [] : [`realm="${keys.realm.replace(/["\\]/g, '\\$&')}"`]
  return { signature, header: `OAuth ${[...realm, ...parts].join(', ')}` }
}

/** Returns what is signed (RFC 5849, 3.4.1). */
export function baseString(
  { method, url, form = '' }: SignedRequest,
  proof: readonly (readonly [string, string])[],
): string {
  const { protocol, host, pathname, searchParams } = new URL(url)
  const all = [...searchParams, ...new URLSearchParams(form), ...proof]
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(byBytes)
    .map((pair) => pair.join('='))
  // The standard's URL leaves out the usual port and writes the host in small letters, as the RFC wants it.
  return [method.toUpperCase(), `${protocol}//${host}${pathname}`, all.join('&')].map(encode).join('&')
}

/** Orders encoded pairs by name, then by value. Encoded texts are ASCII, whose letters are in the order of their bytes. */
function byBytes([name, value]: [string, string], [otherName, otherValue]: [string, string]): number {
  if (name !== otherName) return name < otherName ? -1 : 1
  return value < otherValue ? -1 : value > otherValue ? 1 : 0
}

/** Encodes a text so that only the unreserved letters stand as they are (RFC 5849, 3.6). */
function encode(text: string): string {
  const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, percent)
}
