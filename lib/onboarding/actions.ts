'use server'

import { redirect } from 'next/navigation'
import { localeOr } from '@/i18n/routing'
import { authorizeForTask } from '@/lib/accounts/customer/authorize'
import { textOf } from '@/lib/platform/forms/form-data'
import { localPath } from '@/lib/platform/forms/local-path'
import { setupPath } from '@/lib/platform/routes'
import { chooseErpLanguage, chooseLanguage } from './languages'

/**
 * Sets the language that the participant reads. Reads the fields onboardingId, taskId (on a task's page), language and path
 * (the page to return to, under /{locale}/).
 */
export async function chooseLanguageAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const language = textOf(formData, 'language')
  await chooseLanguage(participant, language)
  const locale = localeOr(language, localeOr(participant.locale))
  redirect(localPath(textOf(formData, 'path'), locale) ?? setupPath(locale, participant.onboardingId))
}

/**
 * Sets the language in which the participant sees the ERP. Reads the fields onboardingId, taskId (on a task's page), language
 * and path (the page to return to, under /{locale}/).
 */
export async function chooseErpLanguageAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  await chooseErpLanguage(participant, textOf(formData, 'language'))
  redirect(localPath(textOf(formData, 'path')) ?? setupPath(participant.locale, participant.onboardingId))
}
