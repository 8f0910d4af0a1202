'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { dashboardPath, signedOutPath, signInLinkPath } from '@/lib/dashboard/paths'
import { textOf } from '@/lib/form-data'
import { isToken } from '@/lib/secrets/token'
import { assertSameOrigin } from './assert-same-origin'
import { authorizeStaff } from './authorize-staff'
import { refuse } from './refuse'
import { redeemSignInLink } from './sign-in-link'
import { forgetStaffToken, readStaffToken, writeStaffToken } from './staff-cookie'
import { endStaffSession, endStaffSessions } from './staff-session'

/** Field: token. Uses a printed link up and leads to the dashboard, out of sight of the token. */
export async function signInByLink(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const locale = await getLocale()
  const linkToken = textOf(formData, 'token')
  if (!isToken(linkToken)) return refuse()
  const token = await redeemSignInLink(linkToken, await readStaffToken())
  // The link's own page says what is wrong with it.
  if (!token) redirect(signInLinkPath(locale, linkToken))
  await writeStaffToken(token)
  redirect(dashboardPath(locale))
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  await assertSameOrigin()
  const token = await readStaffToken()
  if (token) await endStaffSession(token)
  await forgetStaffToken()
  redirect(signedOutPath(await getLocale()))
}

/** Signs out every browser this person is signed in with. */
export async function signOutEverywhere(): Promise<void> {
  const { staffId } = await authorizeStaff('viewer')
  await endStaffSessions(staffId)
  await forgetStaffToken()
  redirect(signedOutPath(await getLocale()))
}
