'use server'

import { authorize } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { remindColleague as remind, takeBackTask as takeBack } from './active-handover'
import { handOverTask as handOver } from './hand-over'
import type { HandOverState } from './handover-rules'

/** Fields of all: onboardingId, taskId, locale. Each leads to the task's page. */

/** And: name, email, message (may be empty), language, erpLanguage. */
export async function handOverTaskAction(_state: HandOverState, formData: FormData): Promise<HandOverState> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const refused = await handOver(participant, taskId, {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    message: textOf(formData, 'message'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!refused) redirectTo(taskPageOf(participant, formData))
  if (refused.code === 'unknownTask')
    redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
  return refused
}

export async function remindColleagueAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remind(participant, textOf(formData, 'taskId'))
  redirectTo(taskPageOf(participant, formData))
}

export async function takeBackTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await takeBack(participant, textOf(formData, 'taskId'))
  redirectTo(taskPageOf(participant, formData))
}

function taskPageOf(participant: Participant, formData: FormData): string {
  const taskId = encodeURIComponent(textOf(formData, 'taskId'))
  return taskPath(formLocale(formData, participant), participant.onboardingId, taskId)
}
