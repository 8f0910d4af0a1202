import 'server-only'
import { headers } from 'next/headers'
import { getEnv } from '@/lib/platform/env'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { isSameOrigin } from './request'

/** Redirects a request from a foreign page to the not-found page. Every action calls this, whatever the proxy has let through. */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), getEnv().APP_URL.origin)) await redirectToNotFound()
}

/** Returns the caller's address as our own proxy saw it, or undefined where there is no such proxy. */
export async function readCallerAddress(): Promise<string | undefined> {
  if (!getEnv().TRUST_PROXY) return undefined
  const forwarded = (await headers()).get('x-forwarded-for')
  // Our proxy has added only the last address. Those before it came with the request.
  return forwarded?.split(',').at(-1)?.trim() || undefined
}
