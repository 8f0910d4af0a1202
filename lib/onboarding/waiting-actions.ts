'use server'

import { authorize, authorizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf } from '@/lib/form-data'
import type { WaitState } from './form-states'
import { leadOn } from './lead-on'
import { setupPath, taskPath } from './paths'
import { refuseTask as refuse } from './refusal'
import { stopWaiting as stop, waitForTask as wait } from './waiting'

/** Fields: onboardingId, taskId, locale, waitingFor (mail, colleague, approval, vendor, other), who (may be empty). Leads to the task's page. */
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

/** Fields: onboardingId, taskId, locale. Leads to the task that has to be done again, which a colleague with this one cannot open. */
export async function refuseTask(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = localeOf(formData, participant)
  const again = await refuse(participant, textOf(formData, 'taskId'))
  leadOn(
    again === undefined
      ? setupPath(locale, participant.onboardingId)
      : taskPath(locale, participant.onboardingId, again),
  )
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
