'use server'

import { authorize } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf, textsOf } from '@/lib/form-data'
import { answerQuestions as answer } from './answer-questions'
import type { AnswersState } from './form-states'
import { leadOn } from './lead-on'
import { setupPath } from './paths'

/** Fields: onboardingId, taskId, locale, version, and `answers.<question id>` for each question. */
export async function answerQuestions(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const participant = await authorize(formData)
  const list = setupPath(localeOf(formData, participant), participant.onboardingId)
  const result = await answer(participant, {
    taskId: textOf(formData, 'taskId'),
    answers: textsOf(formData, 'answers'),
    version: textOf(formData, 'version'),
  })
  if ('state' in result) return result.state
  leadOn('nextTaskId' in result && result.nextTaskId ? `${list}/${result.nextTaskId}` : list)
}
