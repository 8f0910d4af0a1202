import 'server-only'
import { cookies } from 'next/headers'
import { isHttps } from '@/lib/platform/env'
import type { SentCookies } from '@/lib/platform/http/sent-cookies'
import { isToken } from '@/lib/platform/secrets/token'
import { sessionMaxMs } from './session-row'

export async function readStaffToken(): Promise<string | undefined> {
  return staffTokenIn(await cookies())
}

/** Returns the token of the staff's session among the cookies of a request. */
export function staffTokenIn(sent: SentCookies): string | undefined {
  const token = sent.get(cookieName('staff'))?.value
  return isToken(token) ? token : undefined
}

/** Stores the token of a session. Only actions and routes may call this: a page cannot set cookies. */
export async function writeStaffToken(token: string): Promise<void> {
  await writeStaffCookie('staff', token, sessionMaxMs)
}

/** Deletes the token of a session. Only actions and routes may call this. */
export async function clearStaffToken(): Promise<void> {
  await writeStaffCookie('staff', '', 0)
}

/** Writes a cookie of the staff. The browser also sends it when another site, such as the provider, leads here. */
export async function writeStaffCookie(name: string, value: string, milliseconds: number): Promise<void> {
  ;(await cookies()).set(cookieName(name), value, {
    httpOnly: true,
    secure: isHttps(),
    sameSite: 'lax',
    path: '/',
    maxAge: milliseconds / 1000,
  })
}

export function cookieName(name: string): string {
  return `${isHttps() ? '__Host-' : ''}${name}`
}
