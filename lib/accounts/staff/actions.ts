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

/** Field: token. Uses a printed link up and leads to the dashboard, out of sight of the token. */
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

/** Signs this browser out, here and with the provider. */
export async function signOutAction(): Promise<void> {
  await endSession('here')
}

/** Signs out every browser this person is signed in with. */
export async function signOutEverywhereAction(): Promise<void> {
  await endSession('everywhere')
}

async function endSession(where: 'here' | 'everywhere'): Promise<void> {
  await assertSameOrigin()
  const token = await readStaffToken()
  const leaving = token ? await endStaffSession(token, where) : undefined
  if (leaving) await keepProviderSignOut(leaving)
  await clearStaffToken()
  redirect(signedOutPath(await getLocale()))
}
