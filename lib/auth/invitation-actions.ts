'use server'

import { redirect } from 'next/navigation'
import { isLocale, routing } from '@/i18n/routing'
import { textOf } from '@/lib/form-data'
import { chooseLanguage } from '@/lib/onboarding/languages'
import { setupPath, startPath, taskPath } from '@/lib/onboarding/paths'
import { isToken } from '@/lib/secrets/token'
import { assertSameOrigin } from './assert-same-origin'
import { openLink } from './open-link'
import { refuse } from './refuse'
import { writeSessionToken } from './session-cookie'

/** Fields: token, locale. Makes a session of the link and leads to what it opens, out of sight of the token. */
export async function openInvitation(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const typedLocale = textOf(formData, 'locale')
  const locale = isLocale(typedLocale) ? typedLocale : routing.defaultLocale
  if (!isToken(token)) return refuse()
  const opened = await openLink(token)
  // The start page says what is wrong with the link.
  if (!opened) redirect(startPath(locale, token))
  const { onboardingId, participantId, sessionToken, taskId } = opened
  await writeSessionToken(onboardingId, sessionToken, taskId)
  await chooseLanguage({ onboardingId, participantId, locale }, locale)
  redirect(taskId ? taskPath(locale, onboardingId, taskId) : setupPath(locale, onboardingId))
}
