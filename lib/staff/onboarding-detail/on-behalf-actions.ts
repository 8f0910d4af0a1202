'use server'

import { remindColleague } from '@/lib/handover/active-handover'
import { textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import { completeTask } from '@/lib/tasks/complete-task'
import type { AnswersState } from '@/lib/tasks/form-states'
import { setActionTick } from '@/lib/tasks/ticks'
import { actAsStaff, redirectWithNotice } from './act-as-staff'
import type { TextState } from './form-states'
import { reopenTaskWithReason } from './reopen-task'

/** What the staff do in the customer's place, recorded as theirs. Fields of all: onboardingId, taskId, locale. */

/** And actionId, done ("true"/"false"). */
export async function tickOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const tick = { taskId: textOf(formData, 'taskId'), actionId: textOf(formData, 'actionId') }
  const result = await setActionTick(participant, { ...tick, isDone: textOf(formData, 'done') === 'true' })
  if ('code' in result) return redirectToNotFound()
  redirectWithNotice(formData, 'ticked', `/tasks/${encodeURIComponent(tick.taskId)}`)
}

export async function completeOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const result = await completeTask(participant, textOf(formData, 'taskId'))
  if ('code' in result) return redirectToNotFound()
  redirectWithNotice(formData, 'taskCompleted')
}

/** And reason, for the staff alone. */
export async function reopenTaskAction(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const task = { taskId: textOf(formData, 'taskId'), reason: textOf(formData, 'reason') }
  const refused = await reopenTaskWithReason(participant, staff, task)
  if (!refused) return redirectWithNotice(formData, 'taskReopened')
  return 'code' in refused ? redirectToNotFound() : refused
}

/** And version, and `answers.<question id>` for each question. */
export async function answerOnBehalfAction(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const { participant } = await actAsStaff(formData)
  const result = await answerQuestions(participant, {
    taskId: textOf(formData, 'taskId'),
    answers: textsOf(formData, 'answers'),
    version: textOf(formData, 'version'),
  })
  if ('state' in result) return result.state
  return 'code' in result ? redirectToNotFound() : redirectWithNotice(formData, 'answered')
}

/** Reminds the colleague who holds the task, once a day at most. */
export async function remindOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await remindColleague(participant, textOf(formData, 'taskId'))
  redirectWithNotice(formData, 'reminded')
}
