'use server'

import { authorizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf, textsOf } from '@/lib/form-data'
import { answerQuestions as answer } from './answer-questions'
import type { AnswersState } from './form-states'
import { leadAfterTask } from './lead-after-task'
import { leadOn } from './lead-on'
import { setupPath } from './paths'

/** Fields: onboardingId, taskId, locale, version, and `answers.<question id>` for each question. */
export async function answerQuestions(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const participant = await authorizeForTask(formData)
  const result = await answer(participant, {
    taskId: textOf(formData, 'taskId'),
    answers: textsOf(formData, 'answers'),
    version: textOf(formData, 'version'),
  })
  if ('state' in result) return result.state
  const locale = localeOf(formData, participant)
  if ('code' in result) leadOn(setupPath(locale, participant.onboardingId))
  return leadAfterTask(participant, locale, result.nextTaskId)
}
