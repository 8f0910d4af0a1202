'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { dashboardPath, signedOutPath, signInLinkPath } from '@/lib/dashboard/paths'
import { textOf } from '@/lib/form-data'
import { isToken } from '@/lib/secrets/token'
import { assertSameOrigin } from './assert-same-origin'
import { endStaffSession } from './end-staff-session'
import { keepLeaving } from './leaving-cookie'
import { refuse } from './refuse'
import { redeemSignInLink } from './sign-in-link'
import { forgetStaffToken, readStaffToken, writeStaffToken } from './staff-cookie'

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

/** Signs this browser out, here and with the provider. */
export async function signOut(): Promise<void> {
  await leave('here')
}

/** Signs out every browser this person is signed in with. */
export async function signOutEverywhere(): Promise<void> {
  await leave('everywhere')
}

async function leave(where: 'here' | 'everywhere'): Promise<void> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const leaving = token ? await endStaffSession(token, where) : undefined
  if (leaving) await keepLeaving(leaving)
  await forgetStaffToken()
  redirect(signedOutPath(await getLocale()))
}
