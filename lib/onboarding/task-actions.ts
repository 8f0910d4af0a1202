'use server'

import { authorize, authorizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf } from '@/lib/form-data'
import { leadAfterTask } from './lead-after-task'
import { leadOn } from './lead-on'
import { setupPath, taskPath } from './paths'
import { completeTask as complete, reopenTask as reopen } from './tasks'

/** Fields of both: onboardingId, taskId, locale. */

/** Marks the task done and goes on to the next one; one that needs others first is shown again and says so. */
export async function completeTask(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = localeOf(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const result = await complete(participant, taskId)
  const list = setupPath(locale, participant.onboardingId)
  if (!('code' in result)) return leadAfterTask(participant, locale, result.nextTaskId)
  leadOn(result.code === 'needsOthersFirst' ? taskPath(locale, participant.onboardingId, taskId) : list)
}

/** Takes back that the task is done; its ticks stay. */
export async function reopenTask(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const isKnown = await reopen(participant, taskId)
  const locale = localeOf(formData, participant)
  leadOn(
    isKnown
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}
