import 'server-only'
import { cookies } from 'next/headers'
import { isHttps } from '@/lib/platform/env'
import { isToken } from '@/lib/platform/secrets/token'
import { sessionMaxMs } from './session-row'

export async function readStaffToken(): Promise<string | undefined> {
  const token = (await cookies()).get(cookieName('staff'))?.value
  return isToken(token) ? token : undefined
}

/** Whether this browser was signed in once, be it long ago. */
export async function hasStaffCookie(): Promise<boolean> {
  return (await readStaffToken()) !== undefined
}

/** Only in an action or a route: a page cannot set cookies. */
export async function writeStaffToken(token: string): Promise<void> {
  await writeStaffCookie('staff', token, sessionMaxMs)
}

/** Only in an action or a route. */
export async function clearStaffToken(): Promise<void> {
  await writeStaffCookie('staff', '', 0)
}

/** Sent along when another site leads here: the provider does. */
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
