'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { keepProviderSignOut } from '@/lib/accounts/provider/cookies'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { dashboardPath, signedOutPath, signInLinkPath } from '@/lib/platform/routes'
import { isToken } from '@/lib/platform/secrets/token'
import { clearStaffToken, readStaffToken, writeStaffToken } from './cookie'
import { endStaffSession } from './session'
import { redeemSignInLink } from './sign-in-link'

/** Field: token. Uses up a printed link and redirects to the dashboard, so that the token leaves the address bar. */
export async function signInByLinkAction(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const locale = await getLocale()
  const linkToken = textOf(formData, 'token')
  if (!isToken(linkToken)) return redirectToNotFound()
  const token = await redeemSignInLink(linkToken, await readStaffToken())
  // The link's own page says what is wrong with it.
  if (!token) redirect(signInLinkPath(locale, linkToken))
  await writeStaffToken(token)
  redirect(dashboardPath(locale))
}

/** Signs this browser out, here and at the provider. */
export async function signOutAction(): Promise<void> {
  await endSession('here')
}

/** Signs the person out in every browser. */
export async function signOutEverywhereAction(): Promise<void> {
  await endSession('everywhere')
}

async function endSession(where: 'here' | 'everywhere'): Promise<void> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const signOut = token ? await endStaffSession(token, where) : undefined
  if (signOut) await keepProviderSignOut(signOut)
  await clearStaffToken()
  redirect(signedOutPath(await getLocale()))
}
