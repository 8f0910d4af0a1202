'use server'

import { refuse } from '@/lib/auth/refuse'
import { textOf, textsOf } from '@/lib/form-data'
import { answerQuestions as answer } from '@/lib/onboarding/answer-questions'
import type { AnswersState } from '@/lib/onboarding/form-states'
import { remindColleague as remind } from '@/lib/onboarding/held-task'
import { completeTask as complete } from '@/lib/onboarding/tasks'
import { setActionTick } from '@/lib/onboarding/ticks'
import { actAsStaff } from './act-as-staff'
import { leadBack } from './lead-back'
import { reopenTask as reopen } from './reopen-task'
import type { TextState } from './tenant-form-states'

/** What the staff do in the customer's place, recorded as theirs. Fields of all: onboardingId, taskId, locale. */

/** And actionId, done ("true"/"false"). */
export async function tickOnBehalf(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const tick = { taskId: textOf(formData, 'taskId'), actionId: textOf(formData, 'actionId') }
  const result = await setActionTick(participant, { ...tick, isDone: textOf(formData, 'done') === 'true' })
  if ('code' in result) return refuse()
  leadBack(formData, 'ticked', `/tasks/${encodeURIComponent(tick.taskId)}`)
}

export async function completeOnBehalf(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const result = await complete(participant, textOf(formData, 'taskId'))
  if ('code' in result) return refuse()
  leadBack(formData, 'taskCompleted')
}

/** And reason, for the staff alone. */
export async function reopenTask(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const task = { taskId: textOf(formData, 'taskId'), reason: textOf(formData, 'reason') }
  const refused = await reopen(participant, staff, task)
  if (!refused) return leadBack(formData, 'taskReopened')
  return 'code' in refused ? refuse() : refused
}

/** And version, and `answers.<question id>` for each question. */
export async function answerOnBehalf(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const { participant } = await actAsStaff(formData)
  const result = await answer(participant, {
    taskId: textOf(formData, 'taskId'),
    answers: textsOf(formData, 'answers'),
    version: textOf(formData, 'version'),
  })
  if ('state' in result) return result.state
  return 'code' in result ? refuse() : leadBack(formData, 'answered')
}

/** Reminds the colleague who holds the task, once a day at most. */
export async function remindOnBehalf(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await remind(participant, textOf(formData, 'taskId'))
  leadBack(formData, 'reminded')
}
