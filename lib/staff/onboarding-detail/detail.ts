import type { OnboardingView, Reader } from '@/lib/onboarding/view/onboarding-view'
import type { MailError, MailKind } from '@/lib/platform/mail/outbox'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'

/** Somebody of the customer's. */
export type Person = Reader & {
  /** Who was invited first. */
  isContact: boolean
  /** The task in their hands. */
  handedOverTaskId?: string
  /** When they were last written to because something waits for them. */
  nudgedAt?: Date
  remindersOffAt?: Date
}

export type OnboardingLink = {
  linkId: string
  person: Reader
  /** Absent: it opens the whole onboarding. */
  taskId?: string
  createdAt: Date
  expiresAt: Date
  revokedAt?: Date
  /** When it was last opened, and how often in all. */
  openedAt?: Date
  timesOpened: number
}

/** due: it is sent as soon as it can be. failing: it was tried, and will be again. */
export type MailState = 'sent' | 'due' | 'failing' | 'givenUp'

export type OnboardingMail = {
  mailId: string
  /** Absent for a kind that this version does not know. */
  kind?: MailKind
  person: Reader
  at: Date
  state: MailState
  sentAt?: Date
  /** When it is tried next. */
  tryAt?: Date
  /** Why it could not be sent. */
  fault?: MailError
}

export type OnboardingNote = {
  noteId: string
  text: string
  at: Date
  /** Absent: somebody who is no longer there. */
  by?: { staffId: string; name: string }
}

/** All that the staff are shown of one onboarding, its history aside. */
export type OnboardingDetail = {
  row: OnboardingRow
  createdAt: Date
  openedAt?: Date
  /** The onboarding as its contact has it, told in the language of the staff's page. */
  view: OnboardingView
  /** The contact first. */
  people: Person[]
  /** Newest first, as all that follows. */
  links: OnboardingLink[]
  mails: OnboardingMail[]
  notes: OnboardingNote[]
}
