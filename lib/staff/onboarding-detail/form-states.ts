import type { EmailError, TextError } from '@/lib/platform/forms/fields'

/** What the server answers to a form of a tenant's page that stays where it is: codes and what was typed. */

export type ContactField = 'name' | 'email' | 'language' | 'erpLanguage'

export type ContactError = EmailError | 'taken' | 'unknownOption'

export type ContactState = {
  errors?: Partial<Record<ContactField, ContactError>>
  values?: Record<ContactField, string>
}

/** Of a note, a reason, a nudge's message. */
export type TextState = { error?: TextError; value?: string }

/** Why no mail goes out; `hours` says how long it is too soon. */
export type NudgeRefusal = 'tooSoon' | 'off' | 'finished' | 'archived'

export type NudgeState = TextState & {
  refusal?: NudgeRefusal
  hours?: number
  /** The mail as it stands with what is typed. */
  preview?: { subject: string; html: string }
}

/** The link stands in the answer alone: it is nowhere kept. */
export type LinkState = { url?: string }

/** mismatch: what was typed is not the company's name. */
export type DeletionState = { error?: 'mismatch'; value?: string }

/** What a tenant's page says after something was done. */
const notices = [
  'contactSaved',
  'ownerSaved',
  'invitationSent',
  'invitationQueued',
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

/** From the address; undefined for anything else. */
export function parseNotice(text: unknown): Notice | undefined {
  return notices.find((notice) => notice === text)
}
