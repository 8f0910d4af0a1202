import type { WaitingFor } from '@/lib/onboarding/record'
import type { TextError } from '@/lib/platform/forms/fields'

/** What the server answers to a form that stays where it is: codes and what was typed, never a secret. */

/** closed: the session has ended. */
export type TickResult = { saved: true } | { code: 'unknownTask' | 'closed' }

export type AnswerFault = 'required' | 'unknownOption'

export type AnswersState = {
  code?: 'changedMeanwhile' | 'invalid'
  /** By question id. */
  errors?: Partial<Record<string, AnswerFault>>
  /** What was typed, by question id. */
  values?: Record<string, string>
  /** On `changedMeanwhile`: the answers that somebody else has saved. */
  theirs?: Record<string, string>
  /** The version to send with the next try. */
  version?: number
}

export type WaitFault = TextError

export type WaitState = {
  errors?: { waitingFor?: WaitFault; who?: WaitFault }
  values?: { waitingFor?: WaitingFor; who: string }
}
