'use server'

import { completeTaskByWord } from '@/lib/connection/complete-task'
import { remindColleague } from '@/lib/handover/active-handover'
import { textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import type { AnswersState } from '@/lib/tasks/form-states'
import { setActionTick } from '@/lib/tasks/ticks'
import { actAsStaff, redirectWithNotice } from './act-as-staff'
import type { TextState } from './form-states'
import { reopenTaskWithReason } from './reopen-task'

// The staff act on the customer's behalf here. The history records what they do as theirs.

/** Ticks or unticks an action. Reads the fields onboardingId, taskId, locale, actionId and done ("true" or "false"). */
export async function tickOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const tick = { taskId: textOf(formData, 'taskId'), actionId: textOf(formData, 'actionId') }
  const result = await setActionTick(participant, { ...tick, isDone: textOf(formData, 'done') === 'true' })
  if ('code' in result) return redirectToNotFound()
  redirectWithNotice(formData, 'ticked', `/tasks/${encodeURIComponent(tick.taskId)}`)
}

/** Completes a task. Reads the fields onboardingId, taskId and locale. */
export async function completeOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const result = await completeTaskByWord(participant, textOf(formData, 'taskId'))
  if ('code' in result) return redirectToNotFound()
  redirectWithNotice(formData, 'taskCompleted')
}

/** Re-opens a task with a reason that only the staff see. Reads the fields onboardingId, taskId, locale and reason. */
export async function reopenTaskAction(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const task = { taskId: textOf(formData, 'taskId'), reason: textOf(formData, 'reason') }
  const errors = await reopenTaskWithReason(participant, staff, task)
  if (!errors) return redirectWithNotice(formData, 'taskReopened')
  return 'code' in errors ? redirectToNotFound() : errors
}

/**
 * Saves the answers to the questions. Reads the fields onboardingId, taskId, locale, version, and `answers.<question id>` for
 * each question. Returns the form's state when the answers are not saved.
 */
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

/** Reminds the colleague who was handed a task, at most once a day. Reads the fields onboardingId, taskId and locale. */
export async function remindOnBehalfAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await remindColleague(participant, textOf(formData, 'taskId'))
  redirectWithNotice(formData, 'reminded')
}
