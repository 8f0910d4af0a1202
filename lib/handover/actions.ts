'use server'

import { authorize } from '@/lib/accounts/customer/authorize'
import { formLocale, formTaskPath, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath } from '@/lib/platform/routes'
import { remindColleague, takeBackTask } from './active-handover'
import { handOverTask } from './hand-over'
import type { HandOverState } from './handover-rules'

/** Fields of all: onboardingId, taskId, locale. Each leads to the task's page. */

/** And: name, email, message (may be empty), language, erpLanguage. */
export async function handOverTaskAction(_state: HandOverState, formData: FormData): Promise<HandOverState> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const refused = await handOverTask(participant, taskId, {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    message: textOf(formData, 'message'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!refused) redirectTo(formTaskPath(formData, participant))
  if (refused.code === 'unknownTask')
    redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
  return refused
}

export async function remindColleagueAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remindColleague(participant, textOf(formData, 'taskId'))
  redirectTo(formTaskPath(formData, participant))
}

export async function takeBackTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await takeBackTask(participant, textOf(formData, 'taskId'))
  redirectTo(formTaskPath(formData, participant))
}
