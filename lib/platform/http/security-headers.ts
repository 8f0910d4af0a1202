import { randomBytes } from 'node:crypto'
import { type Env, isHttps } from '@/lib/platform/env'

export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Only scripts of ours run, and only those we have named: Next puts the nonce on its own. */
export function contentPolicy(nonce: string, { NODE_ENV, APP_URL }: Env): string {
  // In development React rebuilds the server's stacks with eval, and reloads come over a socket.
  const isDevelopment = NODE_ENV === 'development'
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The vendor's accent and the progress bar's width are style attributes; they can load and run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps(APP_URL) ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}

/** What every answer carries. Pages of one customer or of the staff are kept nowhere. */
export function securityHeaders(pathname: string, { APP_URL }: Env): [string, string][] {
  const isPersonal = /^\/([^/]+\/(setup|start|reminders|dashboard|sign-in|signed-out)|auth)(\/|$)/.test(
    pathname,
  )
  return [
    ['x-content-type-options', 'nosniff'],
    // Not no-referrer: with it browsers send `Origin: null` with a form, and a foreign form could not be told from ours.
    ['referrer-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['x-robots-tag', 'noindex, nofollow'],
    ...(isPersonal ? [['cache-control', 'private, no-store'] as [string, string]] : []),
    ...(isHttps(APP_URL) ? [['strict-transport-security', 'max-age=31536000'] as [string, string]] : []),
  ]
}
