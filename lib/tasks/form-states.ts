import type { WaitingFor } from '@/lib/onboarding/record'

/** What the server answers to a form that stays where it is: codes and what was typed, never a secret. */

/** closed: the session has ended. */
export type TickResult = { saved: true } | { code: 'unknownTask' | 'closed' }

export type AnswerError = 'required' | 'unknownOption'

export type AnswersState = {
  code?: 'changedMeanwhile' | 'invalid'
  /** By question id. */
  errors?: Record<string, AnswerError>
  /** What was typed, by question id. */
  values?: Record<string, string>
  /** On `changedMeanwhile`: the answers that somebody else has saved. */
  theirs?: Record<string, string>
  /** The version to send with the next try. */
  version?: number
}

export type WaitError = 'required' | 'tooLong' | 'unreadable'

export type WaitState = {
  errors?: { waitingFor?: WaitError; who?: WaitError }
  values?: { waitingFor?: WaitingFor; who: string }
}
