'use server'

import { authorize } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import type { Participant } from '@/lib/auth/session'
import { textOf } from '@/lib/form-data'
import type { HandOverState } from './form-states'
import { handOverTask as handOver } from './hand-over'
import { remindColleague as remind, takeBackTask as takeBack } from './held-task'
import { leadOn } from './lead-on'
import { setupPath, taskPath } from './paths'

/** Fields of all: onboardingId, taskId, locale. Each leads to the task's page. */

/** And: name, email, message (may be empty), language, erpLanguage. */
export async function handOverTask(_state: HandOverState, formData: FormData): Promise<HandOverState> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const refused = await handOver(participant, taskId, {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    message: textOf(formData, 'message'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!refused) leadOn(pageOf(participant, formData))
  if (refused.code === 'unknownTask')
    leadOn(setupPath(localeOf(formData, participant), participant.onboardingId))
  return refused
}

export async function remindColleague(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remind(participant, textOf(formData, 'taskId'))
  leadOn(pageOf(participant, formData))
}

export async function takeBackTask(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await takeBack(participant, textOf(formData, 'taskId'))
  leadOn(pageOf(participant, formData))
}

function pageOf(participant: Participant, formData: FormData): string {
  const taskId = encodeURIComponent(textOf(formData, 'taskId'))
  return taskPath(localeOf(formData, participant), participant.onboardingId, taskId)
}
