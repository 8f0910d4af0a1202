import { randomBytes } from 'node:crypto'
import { frameAncestors } from '@/lib/platform/embedding/framing'
import { type Env, isHttps } from '@/lib/platform/env'

export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Returns the Content-Security-Policy of a page. Only our own scripts with the nonce run. Next puts the nonce on its scripts. */
export function contentPolicy(nonce: string, pathname: string, env: Env): string {
  const { NODE_ENV, APP_URL } = env
  // In development React rebuilds the server's stacks with eval, and reloads come over a socket.
  const isDevelopment = NODE_ENV === 'development'
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The vendor's accent and the progress bar's width are style attributes. They can load and run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors(pathname, env)}`,
    ...(isHttps(APP_URL) ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}

/** Returns the headers of every response. No cache stores the pages of a customer or of the staff. */
export function securityHeaders(pathname: string, { APP_URL }: Env): [string, string][] {
  const isPersonal = /^\/([^/]+\/(setup|start|reminders|dashboard|sign-in|signed-out)|auth|api)(\/|$)/.test(
    pathname,
  )
  return [
    ['x-content-type-options', 'nosniff'],
    // With no-referrer, browsers send `Origin: null` with a form, and a foreign form looks like ours.
    ['referrer-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    // No page of another origin reads ours as an image or a script. A frame is no such thing.
    ['cross-origin-resource-policy', 'same-origin'],
    ['x-robots-tag', 'noindex, nofollow'],
    ...(isPersonal ? [['cache-control', 'private, no-store'] as [string, string]] : []),
    ...(isHttps(APP_URL) ? [['strict-transport-security', 'max-age=31536000'] as [string, string]] : []),
  ]
}

/** Returns the headers of an answer that is data and no page: a browser that shows it runs nothing of it. */
export function dataHeaders(pathname: string, env: Env): [string, string][] {
  return [
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
    ...securityHeaders(pathname, env),
  ]
}
