import type { WaitingFor } from '@/lib/onboarding/record'
import type { TextError } from '@/lib/platform/forms/fields'

// The states that the server returns to a form that is shown again. They hold codes and typed values, never a secret.

export type TickResult = { saved: true } | { code: 'unknownTask' }

/** The server's answer to ticks: the actions that the task does not have, those of it that are ticked now, and how far the onboarding is. */
export type SavedTicks = {
  rejected: string[]
  ticked: string[]
  /** The share of all work that is done, from 0 to 1. A colleague who was handed one task is not told. */
  share?: number
  /** What pages show of where the tasks are (`looksOf`). A page that was drawn with others is old. */
  looks: string
  /** The version of the onboarding after the ticks (`OnboardingView.version`). */
  version: number
}

/** The answer to ticks that the page's script has sent. */
export type TicksAnswer = SavedTicks | { code: 'closed' }

/** unknownOption: of a question. The others are also of a value that is typed with an answer. */
export type AnswerError = 'unknownOption' | CustomerValueError

export type AnswersState = {
  code?: 'changedMeanwhile' | 'invalid'
  /** The errors by question id, and by the name of a value that is typed with an answer. */
  errors?: Partial<Record<string, AnswerError>>
  /** The typed answers by question id, and the typed values by name. */
  values?: Record<string, string>
  /** The answers that somebody else has saved. They come only with the code `changedMeanwhile`. */
  theirs?: Record<string, string>
  /** The version that the form must send with the next attempt. */
  version?: number
}

/** oddShape: a text that does not fit the pattern of the customer's value. */
export type CustomerValueError = TextError | 'oddShape'

export type CustomerValueState = {
  /** The errors by the value's name. */
  errors?: Partial<Record<string, CustomerValueError>>
  values?: Record<string, string>
}

export type WaitError = TextError

export type WaitState = {
  errors?: { waitingFor?: WaitError; who?: WaitError }
  values?: { waitingFor?: WaitingFor; who: string }
}
