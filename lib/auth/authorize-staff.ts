import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { signInPath } from '@/lib/dashboard/paths'
import { assertSameOrigin } from './assert-same-origin'
import { refuse } from './refuse'
import type { Role, StaffMember } from './staff'
import { readStaffToken } from './staff-cookie'
import { findStaff } from './staff-session'

/** First in every action of the staff: who sends this form, if they may. A manager may all that a viewer may. */
export async function authorizeStaff(needed: Role): Promise<StaffMember> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const staff = await findStaff(token)
  if (staff && (needed === 'viewer' || staff.role === 'manager')) return staff
  // Their session has ended under a page that was still open: they sign in, and are back on it.
  if (!staff && token) redirect(signInPath(await getLocale(), await readPage()))
  return refuse()
}

/** The page the form stands on, as the browser says; the sign-in page makes sure that it is one of ours. */
async function readPage(): Promise<string | undefined> {
  const page = (await headers()).get('referer') ?? ''
  if (!URL.canParse(page)) return undefined
  const { pathname, search } = new URL(page)
  return `${pathname}${search}`
}
