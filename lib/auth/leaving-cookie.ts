import 'server-only'
import { cookies } from 'next/headers'
import { open, seal } from '@/lib/secrets/seal'
import type { Leaving } from './end-staff-session'
import { cookieName, keepInCookie } from './staff-cookie'

const cookie = 'staff-leaving'
const binding = { table: 'leaving', id: cookie }
const life = 60 * 1000
/** Browsers drop a cookie of 4 kB; without the token the provider asks whoever leaves to confirm. */
const longest = 3800

/** Whoever has just been signed out here is to be signed out at the provider as well. */
export async function keepLeaving(leaving: Leaving): Promise<void> {
  const whole = await seal(JSON.stringify(leaving), binding)
  await keepInCookie(cookie, whole.length < longest ? whole : await seal('{}', binding), life)
}

export async function isLeaving(): Promise<boolean> {
  return (await cookies()).has(cookieName(cookie))
}

/** Read once, in a route. */
export async function takeLeaving(): Promise<Leaving | undefined> {
  const sealed = (await cookies()).get(cookieName(cookie))?.value
  if (!sealed) return undefined
  await keepInCookie(cookie, '', 0)
  const text = await open(sealed, binding)
  return text === undefined ? undefined : JSON.parse(text)
}
