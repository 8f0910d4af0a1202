'use server'

import { authorize } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { remindColleague as remind, takeBackTask as takeBack } from './active-handover'
import { handOverTask as handOver } from './hand-over'
import type { HandOverState } from './handover-rules'

/**
 * Hands a task over to a colleague and returns to the task's page. Reads the fields onboardingId, taskId, locale, name, email,
 * message (may be empty), language and erpLanguage. Returns the form's state when a field is wrong.
 */
export async function handOverTaskAction(_state: HandOverState, formData: FormData): Promise<HandOverState> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const errors = await handOver(participant, taskId, {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    message: textOf(formData, 'message'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!errors) redirectTo(taskPathFromForm(participant, formData))
  if (errors.code === 'unknownTask')
    redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
  return errors
}

/**
 * Reminds the colleague who was handed a task, at most once a day, and returns to the task's page. Reads the fields
 * onboardingId, taskId and locale.
 */
export async function remindColleagueAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remind(participant, textOf(formData, 'taskId'))
  redirectTo(taskPathFromForm(participant, formData))
}

/** Takes a task back from the colleague and returns to the task's page. Reads the fields onboardingId, taskId and locale. */
export async function takeBackTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await takeBack(participant, textOf(formData, 'taskId'))
  redirectTo(taskPathFromForm(participant, formData))
}

function taskPathFromForm(participant: Participant, formData: FormData): string {
  const taskId = encodeURIComponent(textOf(formData, 'taskId'))
  return taskPath(formLocale(formData, participant), participant.onboardingId, taskId)
}
