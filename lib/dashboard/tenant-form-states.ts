/** What the server answers to a form of a tenant's page that stays where it is: codes and what was typed. */

export type ContactField = 'name' | 'email' | 'language' | 'erpLanguage'
export type ContactFault = 'required' | 'tooLong' | 'unreadable' | 'notAnAddress' | 'taken' | 'unknownOption'
export type ContactState = {
  errors?: Partial<Record<ContactField, ContactFault>>
  values?: Record<ContactField, string>
}

export type TextFault = 'required' | 'tooLong' | 'unreadable'
/** Of a note, a reason, a nudge's message. */
export type TextState = { error?: TextFault; value?: string }

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
