'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { authorizeForTask, recognizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import type { Participant } from '@/lib/auth/session'
import { textOf } from '@/lib/form-data'
import type { TickResult } from './form-states'
import { setupPath, taskPath } from './paths'
import { setActionTick } from './ticks'

/** Fields: onboardingId, taskId, actionId, done ("true"/"false"). For the client leaf, which may send it again. */
export async function setTick(formData: FormData): Promise<TickResult> {
  const participant = await recognizeForTask(formData)
  if (!participant) return { code: 'closed' }
  const result = await save(participant, formData)
  refresh()
  return result
}

/** The same from a native form, with `locale`: answers with the task's page, at the action. */
export async function submitTick(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = localeOf(formData, participant)
  const result = await save(participant, formData)
  if ('code' in result) redirect(setupPath(locale, participant.onboardingId))
  const page = taskPath(locale, participant.onboardingId, textOf(formData, 'taskId'))
  redirect(`${page}#${textOf(formData, 'actionId')}`)
}

function save(participant: Participant, formData: FormData): Promise<TickResult> {
  const isDone = textOf(formData, 'done') === 'true'
  const taskId = textOf(formData, 'taskId')
  return setActionTick(participant, { taskId, actionId: textOf(formData, 'actionId'), isDone })
}
