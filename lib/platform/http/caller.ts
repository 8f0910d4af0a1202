import 'server-only'
import { cookies, headers } from 'next/headers'
import { isTimeZone, timeZoneCookie } from '@/i18n/time-zone'
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

/** Returns the time zone of the caller's browser, or undefined when its page has no script that tells it. */
export async function readTimeZone(): Promise<string | undefined> {
  const zone = (await cookies()).get(timeZoneCookie)?.value
  return isTimeZone(zone) ? zone : undefined
}
