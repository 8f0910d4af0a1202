import type { TextError } from '@/lib/platform/forms/fields'

// The states that the server returns to a form of the staff's page that is shown again. They hold codes and typed values.

/** The state of a form with one text: a note, a reason or a nudge's message. */
export type TextState = { error?: TextError; value?: string }

/** The reasons why no nudge goes out. */
export type NudgeRefusal = 'tooSoon' | 'off' | 'finished' | 'archived'

export type NudgeState = TextState & {
  refusal?: NudgeRefusal
  /** The hours until the next nudge may go out. They come only with the refusal `tooSoon`. */
  hours?: number
  /** The mail with the typed message. */
  preview?: { subject: string; html: string }
}

/** The state that shows a new link. The link is not stored, so it is shown only this once. */
export type LinkState = { url?: string }

/** The state of the form that deletes an onboarding. `mismatch` means that the typed text is not the company's name. */
export type DeletionState = { error?: 'mismatch'; value?: string }

/** The notices that an onboarding's page shows after an action. */
const notices = [
  'contactSaved',
  'ownerSaved',
  'invitationSent',
  'invitationQueued',
  'mailSentAgain',
  'linkRevoked',
  'nudged',
  'reminded',
  'noteWritten',
  'noteDeleted',
  'ticked',
  'taskCompleted',
  'taskReopened',
  'answered',
  'archived',
  'unarchived',
] as const

export type Notice = (typeof notices)[number]

/** Parses the notice in an address. Returns undefined for any other value. */
export function parseNotice(text: unknown): Notice | undefined {
  return notices.find((notice) => notice === text)
}
