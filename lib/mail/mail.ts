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
  /** Of everything about a handover. */
  handover?: { taskId: string; from: Person; to: Person; message: string }
}

export type WrittenMail = { subject: string; html: string; text: string }

export type WriteMail = (mail: Mail) => Promise<WrittenMail>
