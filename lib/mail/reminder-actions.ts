'use server'

import { redirect } from 'next/navigation'
import { isLocale, routing } from '@/i18n/routing'
import { assertSameOrigin } from '@/lib/auth/assert-same-origin'
import { refuse } from '@/lib/auth/refuse'
import { textOf } from '@/lib/form-data'
import { remindersPath } from '@/lib/onboarding/paths'
import { chooseReminders } from './reminder-choice'

/** Fields: token, reminders (`off` or `on`), locale. The token says who it is, as in the mail it came with. */
export async function setReminders(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const choice = textOf(formData, 'reminders')
  const isKnown = choice === 'off' || choice === 'on'
  if (!isKnown || !(await chooseReminders(token, { isOff: choice === 'off' }))) return refuse()
  const locale = textOf(formData, 'locale')
  redirect(remindersPath(isLocale(locale) ? locale : routing.defaultLocale, token))
}
