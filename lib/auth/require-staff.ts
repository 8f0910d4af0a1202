import 'server-only'
import { redirect } from 'next/navigation'
import { signInPath } from '@/lib/dashboard/paths'
import type { StaffMember } from './staff'
import { getStaff } from './staff-queries'

/** First in every page of the staff. Whoever is not signed in is led to do so, and from there back to `here`. */
export async function requireStaff(locale: string, here: string): Promise<StaffMember> {
  return (await getStaff()) ?? redirect(signInPath(locale, here))
}
