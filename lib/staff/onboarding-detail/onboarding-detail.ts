import type { Fault } from '@/lib/guide/explain/fault'
import type { OnboardingStatus } from '@/lib/onboarding/summary/status'
import type { OnboardingView, Reader } from '@/lib/onboarding/view/onboarding-view'
import type { MailError } from '@/lib/platform/mail/mail-error'
import type { MailKind } from '@/lib/platform/mail/outbox'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'

/** One of the customer's people. */
export type Person = Reader & {
  /** Is true for the person who was invited first. */
  isContact: boolean
  /** The id of the task that was handed over to them. */
  handedOverTaskId?: string
  /** The time at which a nudge or a reminder was last mailed to them. */
  nudgedAt?: Date
  remindersOffAt?: Date
}

export type OnboardingLink = {
  linkId: string
  person: Reader
  /** The one task that the link opens. It is absent when the link opens the whole onboarding. */
  taskId?: string
  createdAt: Date
  expiresAt: Date
  revokedAt?: Date
  /** The time at which the link was last opened. */
  openedAt?: Date
  timesOpened: number
}

/** The state of a mail. `due` means that no try was made yet, `failing` that a try failed and another one follows. */
export type MailState = 'sent' | 'due' | 'failing' | 'givenUp'

export type OnboardingMail = {
  mailId: string
  /** The kind, or undefined when this version does not know it. */
  kind?: MailKind
  person: Reader
  at: Date
  state: MailState
  sentAt?: Date
  /** The time of the next try. */
  tryAt?: Date
  /** The reason why the last try failed. */
  error?: MailError
  /** Whether it was given up and can be sent again. */
  canSendAgain: boolean
}

export type OnboardingNote = {
  noteId: string
  text: string
  at: Date
  /** The author. It is absent when they are no longer on the staff. */
  by?: { staffId: string; name: string }
}

/** The proved credentials as they wait for the vendor's software. */
export type ReleaseSummary = {
  /** The id of the vendor's key that they are sealed to. */
  kid: string
  at: Date
  readAt?: Date
  receivedAt?: Date
}

/** The company, with what the vendor's software keeps with it. */
export type OnboardingTenant = {
  externalId?: string
  metadata: Record<string, string>
  /** The company's other onboardings, the newest first, archived ones included. */
  others: { onboardingId: string; guideId: string; state: OnboardingStatus; archivedAt?: Date }[]
}

/** Everything that the staff see of one onboarding, except its history. */
export type OnboardingDetail = {
  row: OnboardingRow
  tenant: OnboardingTenant
  createdAt: Date
  openedAt?: Date
  /** The time of the next test without a click. */
  nextTestAt?: Date
  /** The onboarding as its contact sees it, in the language of the staff's page. */
  view: OnboardingView
  /** The customer's people, the contact first. */
  people: Person[]
  /** The links, the newest first. */
  links: OnboardingLink[]
  /** The mails, the newest first. */
  mails: OnboardingMail[]
  release?: ReleaseSummary
  /** Whether a test has proved the stored credentials as they are. */
  areCredentialsProved: boolean
  /** The staff's notes, the newest first. */
  notes: OnboardingNote[]
  /**
   * Is set when the guide is not served: the faults for which it is left out, or none where it is not installed any more. The view then has
   * no tasks, and its guide is called by its id.
   */
  faultsOfGuide?: Fault[]
}
