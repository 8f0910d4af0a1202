import type { WaitingFor } from '@/lib/onboarding/record'

// The states that the server returns to a form that is shown again. They hold codes and typed values, never a secret.

/** The result of saving a tick. The code `closed` means that the session has ended. */
export type TickResult = { saved: true } | { code: 'unknownTask' | 'closed' }

export type AnswerError = 'required' | 'unknownOption'

export type AnswersState = {
  code?: 'changedMeanwhile' | 'invalid'
  /** The errors by question id. */
  errors?: Record<string, AnswerError>
  /** The typed answers by question id. */
  values?: Record<string, string>
  /** The answers that somebody else has saved. They come only with the code `changedMeanwhile`. */
  theirs?: Record<string, string>
  /** The version that the form must send with the next attempt. */
  version?: number
}

export type WaitError = 'required' | 'tooLong' | 'unreadable'

export type WaitState = {
  errors?: { waitingFor?: WaitError; who?: WaitError }
  values?: { waitingFor?: WaitingFor; who: string }
}
