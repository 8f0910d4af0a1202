import type { WaitingFor } from '@/lib/onboarding/record'
import type { TextError } from '@/lib/platform/forms/fields'

// The states that the server returns to a form that is shown again. They hold codes and typed values, never a secret.

export type TickResult = { saved: true } | { code: 'unknownTask' }

/** The answer to ticks that the page's script has sent. `rejected` are the actions that the task does not have. */
export type TicksAnswer = { rejected: string[] } | { code: 'closed' }

export type AnswerError = 'required' | 'unknownOption'

export type AnswersState = {
  code?: 'changedMeanwhile' | 'invalid'
  /** The errors by question id. */
  errors?: Partial<Record<string, AnswerError>>
  /** The typed answers by question id. */
  values?: Record<string, string>
  /** The answers that somebody else has saved. They come only with the code `changedMeanwhile`. */
  theirs?: Record<string, string>
  /** The version that the form must send with the next attempt. */
  version?: number
}

export type WaitError = TextError

export type WaitState = {
  errors?: { waitingFor?: WaitError; who?: WaitError }
  values?: { waitingFor?: WaitingFor; who: string }
}
