'use server'

import { authorizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf } from '@/lib/form-data'
import type { WaitState } from './form-states'
import { leadOn } from './lead-on'
import { setupPath, taskPath } from './paths'
import { stopWaiting as stop, waitForTask as wait } from './waiting'

/** Fields: onboardingId, taskId, locale, waitingFor (mail, colleague, other), who (may be empty). Leads to the task's page. */
export async function waitForTask(_state: WaitState, formData: FormData): Promise<WaitState> {
  const participant = await authorizeForTask(formData)
  const locale = localeOf(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const typed = { waitingFor: textOf(formData, 'waitingFor'), who: textOf(formData, 'who') }
  const refused = await wait(participant, taskId, typed)
  if (!refused) leadOn(taskPath(locale, participant.onboardingId, taskId))
  if ('code' in refused) leadOn(setupPath(locale, participant.onboardingId))
  return refused
}

/** Fields: onboardingId, taskId, locale. */
export async function stopWaiting(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = localeOf(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const isKnown = await stop(participant, taskId)
  leadOn(
    isKnown
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}
