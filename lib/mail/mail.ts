import type { Guide } from '@/guides/guide'
import type { Locale } from '@/i18n/routing'
import type { MailKind } from './outbox'

export type Person = { name: string; email: string }

/** All that is known of one mail; what it says of it is for whoever writes it. */
export type Mail = {
  kind: MailKind
  to: Person
  locale: Locale
  erpLanguage: string
  company: string
  guide: Guide
  /** Absolute. */
  url: string
  /** Until when the link in `url` is good. */
  until?: Date
  /** How far it has come; of what asks to go on. `taskId` is the next task. */
  progress?: { done: number; total: number; taskId?: string }
  /** What somebody of the staff has added. */
  message?: string
  /** Where to want no more of these: a page, and what mail programs post to. Both absolute. */
  unsubscribe?: { pageUrl: string; oneClickUrl: string }
  /** Who of the staff looks after the onboarding. */
  owner?: Person
  /** Of everything about a handover. */
  handover?: { taskId: string; from: Person; to: Person; message: string }
}

export type WrittenMail = { subject: string; html: string; text: string }

export type WriteMail = (mail: Mail) => Promise<WrittenMail>
