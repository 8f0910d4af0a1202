import 'server-only'
import { cookies, headers } from 'next/headers'
import { isTimeZone, timeZoneCookie } from '@/i18n/time-zone'
import { isForFrame } from '@/lib/platform/embedding/framing'
import { getEnv } from '@/lib/platform/env'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { currentRequest } from '@/lib/platform/server/request-context'
import { isSameOrigin } from './request'

/** Redirects a request from a foreign page to the not-found page. Every action calls this, whatever the proxy has let through. */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), getEnv().APP_URL.origin)) await redirectToNotFound()
}

/** Returns what limits count the caller by: an address, or a network of IPv6. Undefined where it is not known. */
export function readCallerAddress(): string | undefined {
  return currentRequest()?.callerKey
}

/** Returns the time zone of the caller's browser, or undefined when its page has no script that tells it. */
export async function readTimeZone(): Promise<string | undefined> {
  const zone = (await cookies()).get(timeZoneCookie)?.value
  return isTimeZone(zone) ? zone : undefined
}

/**
 * Returns whose pages may hold this one in a frame, and whether the browser asks for it to be shown in one. It says so with a document
 * alone; afterwards the page's script knows.
 */
export async function readFraming(): Promise<{ origins: string[]; isForFrame: boolean }> {
  return { origins: getEnv().EMBED_ORIGINS, isForFrame: isForFrame(await headers()) }
}
