import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { db } from '@/lib/platform/db'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { signInPath } from '@/lib/platform/routes'
import { readStaffToken } from './cookie'
import { getStaff } from './queries'
import type { Role, StaffMember } from './roles'
import { findStaff } from './session'

/** Returns the member of the staff who sends the form, if their role allows the action. Every action of the staff calls this first. */
export async function authorizeStaff(needed: Role): Promise<StaffMember> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const staff = await findStaff(token)
  if (staff && (needed === 'viewer' || staff.role === 'manager')) return staff
  // The session has ended while a page was open: the person signs in and returns to that page.
  if (!staff && token) redirect(signInPath(await getLocale(), await readPage()))
  return redirectToNotFound()
}

/** Returns the path of the form's page as the browser names it. The sign-in page makes sure that it is one of ours. */
async function readPage(): Promise<string | undefined> {
  const page = (await headers()).get('referer') ?? ''
  if (!URL.canParse(page)) return undefined
  const { pathname, search } = new URL(page)
  return `${pathname}${search}`
}

/** Returns the member of the staff who asks for a page. Anybody else is redirected to the sign-in page, which leads back to `here`. */
export async function requireStaff(locale: string, here: string): Promise<StaffMember> {
  const staff = (await getStaff()) ?? redirect(signInPath(locale, here))
  await noteLocale(staff, locale)
  return staff
}

const noted = new Map<string, string>()

/** Stores the language in which somebody uses the dashboard, for mails to them. */
async function noteLocale({ staffId }: StaffMember, locale: string): Promise<void> {
  if (noted.get(staffId) === locale) return
  await db.$executeRaw`
    update "Staff" set locale = ${locale} where id = ${staffId}::uuid and locale is distinct from ${locale}`
  noted.set(staffId, locale)
}
