import 'server-only'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { getStaff } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getEnv } from '@/lib/platform/env'

/** In development whoever writes words sees the preview without signing in. It shows no data. */
export const isDevelopment = () => getEnv().NODE_ENV === 'development'

/** Returns whether the person who asks may see the preview. */
export async function mayPreview(): Promise<boolean> {
  return isDevelopment() || (await getStaff()) !== null
}

/** Returns the member of the staff who asks for the preview, or undefined in development. Anybody else is led to the sign-in page. */
export async function requirePreviewer(locale: string, here: string): Promise<StaffMember | undefined> {
  return isDevelopment() ? ((await getStaff()) ?? undefined) : requireStaff(locale, here)
}
