'use server'

import type { AnswersState } from './form-states'

/** Fields: onboardingId, taskId, locale, version, and `answers.<question id>` for each question. */
export async function answerQuestions(_state: AnswersState, _formData: FormData): Promise<AnswersState> {
  return {}
}
