import 'server-only'
import { cookies } from 'next/headers'
import { open, seal } from '@/lib/secrets/seal'
import { cookieName, keepInCookie } from './staff-cookie'

const cookie = 'staff-refused'
const binding = { table: 'refused', id: cookie }

/** Which account was not let in, for the page that says so: an address has no business in an address bar. */
export async function keepRefused(email: string): Promise<void> {
  await keepInCookie(cookie, await seal(email, binding), 10 * 60 * 1000)
}

export async function readRefused(): Promise<string | undefined> {
  const sealed = (await cookies()).get(cookieName(cookie))?.value
  return sealed === undefined ? undefined : open(sealed, binding)
}
