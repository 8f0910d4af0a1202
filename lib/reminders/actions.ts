'use server'

import { redirect } from 'next/navigation'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { remindersPath } from '@/lib/platform/routes'
import { chooseReminders } from './reminder-choice'

/** Fields: token (from the reminder), reminders (`off` or `on`), locale. Redirects to the page that shows the choice. */
export async function setRemindersAction(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const choice = textOf(formData, 'reminders')
  const isKnown = choice === 'off' || choice === 'on'
  if (!isKnown || !(await chooseReminders(token, { isOff: choice === 'off' }))) return redirectToNotFound()
  redirect(remindersPath(formLocale(formData), token))
}
