import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { signInPath } from '@/lib/platform/routes'
import { readStaffToken } from './cookie'
import { getStaff } from './queries'
import type { Role, StaffMember } from './roles'
import { findStaff } from './session'

/** First in every action of the staff: who sends this form, if they may. A manager may all that a viewer may. */
export async function authorizeStaff(needed: Role): Promise<StaffMember> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const staff = await findStaff(token)
  if (staff && (needed === 'viewer' || staff.role === 'manager')) return staff
  // Their session has ended under a page that was still open: they sign in, and are back on it.
  if (!staff && token) redirect(signInPath(await getLocale(), await readPage()))
  return redirectToNotFound()
}

/** The page the form stands on, as the browser says; the sign-in page makes sure that it is one of ours. */
async function readPage(): Promise<string | undefined> {
  const page = (await headers()).get('referer') ?? ''
  if (!URL.canParse(page)) return undefined
  const { pathname, search } = new URL(page)
  return `${pathname}${search}`
}

/** First in every page of the staff. Whoever is not signed in is led to do so, and from there back to `here`. */
export async function requireStaff(locale: string, here: string): Promise<StaffMember> {
  return (await getStaff()) ?? redirect(signInPath(locale, here))
}
