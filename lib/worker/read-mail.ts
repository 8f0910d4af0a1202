import 'server-only'
import { type Locale, localeOr } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { keptToken } from '@/lib/onboarding/access-link'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { type MailKind, mailKinds } from '@/lib/platform/mail/outbox'
import type { Person, WrittenMail } from '@/lib/platform/mail/transport'
import { oneClickPath, remindersPath, setupPath, startPath } from '@/lib/platform/routes'
import { createReminderToken } from '@/lib/reminders/reminder-choice'
import type { Prisma } from '@/prisma/generated/client'
import { type OwnerMail, ownerMailSelect, toOwnerMail } from './owner-mail'
import { dayOfExpiry, type StaffMail, staffMailSelect, toStaffMail } from './staff-mail'

/** All that is known about a mail to a person of an onboarding. `WriteMail` makes its words from this. */
export type CustomerMail = {
  kind: MailKind
  to: Person
  locale: Locale
  /** The reader's time zone, where it is known. */
  timeZone?: string
  erpLanguage: string
  company: string
  guide: Guide
  /** The absolute address of the mail's button. */
  url: string
  /** The time at which the link in `url` expires. */
  until?: Date
  /** How far the onboarding has come, in a reminder or a nudge. `taskId` is the next task. */
  progress?: { done: number; total: number; taskId?: string }
  /** What a mail about a broken connection tells: when it was noticed, the likeliest cause, and the task that repairs it. */
  broken?: { at: Date; cause?: string; taskId?: string }
  /** The day on which a secret expires, such as 2027-03-01, in a reminder of it. */
  expiresOn?: string
  /** The words that the staff have added to a nudge. */
  message?: string
  /** The page on which the reader turns reminders off, and the address to which mail programs post. Both are absolute. */
  unsubscribe?: { pageUrl: string; oneClickUrl: string }
  /** The member of the staff who looks after the onboarding. */
  owner?: Person
  /** The handover that the mail is about. */
  handover?: { taskId: string; from: Person; to: Person; message: string }
}

/** All that is known about one mail. */
export type Mail = CustomerMail | StaffMail | OwnerMail

/** Makes the words of a mail. */
export type WriteMail = (mail: Mail) => Promise<WrittenMail>

const personSelect = { name: true, email: true } as const

const linkSelect = { id: true, tokenSealed: true, revokedAt: true, expiresAt: true } as const

const mailSelect = {
  ...staffMailSelect,
  ...ownerMailSelect,
  onboardingId: true,
  message: true,
  at: true,
  participant: {
    select: {
      id: true,
      ...personSelect,
      locale: true,
      erpLanguage: true,
      timeZone: true,
      remindersOffAt: true,
    },
  },
  onboarding: {
    select: {
      guideId: true,
      tenant: { select: { name: true } },
      tasksDone: true,
      tasksTotal: true,
      currentTaskId: true,
      lastCause: true,
      connectedAt: true,
      archivedAt: true,
      owner: { select: personSelect },
      credential: { select: { expiresOn: true } },
      earlierCredential: { select: { expiresOn: true } },
    },
  },
  link: { select: linkSelect },
  handover: {
    select: {
      taskId: true,
      message: true,
      from: { select: personSelect },
      to: { select: personSelect },
      link: { select: linkSelect },
    },
  },
} satisfies Prisma.MailSelect

/** Reads a queued mail. Returns undefined when it has lost its purpose: its link has ended, or the onboarding is over. */
export async function readMail(id: string): Promise<Mail | undefined> {
  const row = await db.mail.findUnique({ where: { id }, select: mailSelect })
  if (!row) return undefined
  const { onboardingId, onboarding, participant } = row
  if (!onboardingId || !onboarding || !participant) return toStaffMail(row) ?? toOwnerMail(row)
  return toCustomerMail({ ...row, onboardingId, onboarding, participant })
}

async function toCustomerMail(row: MailRow): Promise<CustomerMail | undefined> {
  const kind = mailKinds.find((one) => one === row.kind)
  const guide = getGuide(row.onboarding.guideId)
  if (!kind || !guide) return undefined
  const { erpLanguage, name, email } = row.participant
  const locale = localeOr(row.participant.locale)
  const hasLink = kind !== 'taskFinished' && kind !== 'connectionRestored'
  const link = hasLink ? (row.handover?.link ?? row.link) : undefined
  const path = link === undefined ? setupPath(locale, row.onboardingId) : await openPath(locale, link)
  if (!path || isOver(kind, row)) return undefined
  return {
    kind,
    to: { name, email },
    locale,
    timeZone: row.participant.timeZone ?? undefined,
    erpLanguage: erpLanguageFor(guide, erpLanguage),
    company: row.onboarding.tenant.name,
    guide: guideInLocale(guide, locale),
    url: absoluteUrl(path),
    until: link?.expiresAt,
    handover: row.handover ?? undefined,
    ...(isReminder(kind) && (await progressOf(row, guide, locale))),
    ...(kind === 'connectionBroken' && brokenOf(row, guide)),
    ...(kind === 'secretExpires' && {
      expiresOn: dayOfExpiry(row.onboarding),
      owner: row.onboarding.owner ?? undefined,
    }),
  }
}

type AnyMailRow = Prisma.MailGetPayload<{ select: typeof mailSelect }>

type MailRow = AnyMailRow & {
  [key in 'onboardingId' | 'onboarding' | 'participant']: NonNullable<AnyMailRow[key]>
}

function isReminder(kind: MailKind): boolean {
  return kind === 'reminder' || kind === 'nudge'
}

function isOver(kind: MailKind, { onboarding, participant }: MailRow): boolean {
  if (onboarding.archivedAt) return true
  if (kind === 'connectionBroken') return onboarding.connectedAt !== null
  if (kind === 'connectionRestored') return onboarding.connectedAt === null
  if (kind === 'secretExpires') return dayOfExpiry(onboarding) === undefined
  return isReminder(kind) && Boolean(participant.remindersOffAt ?? onboarding.connectedAt)
}

/** What the guide no longer knows is left out. */
function brokenOf({ at, onboarding }: MailRow, guide: Guide): Partial<CustomerMail> {
  const { lastCause, currentTaskId, owner } = onboarding
  const cause = lastCause !== null && Object.hasOwn(guide.causes, lastCause) ? lastCause : undefined
  const taskId = guide.tasks.find(({ id }) => id === currentTaskId)?.id
  return { broken: { at, cause, taskId }, owner: owner ?? undefined }
}

async function progressOf(
  { onboarding, participant, message }: MailRow,
  guide: Guide,
  locale: Locale,
): Promise<Partial<CustomerMail>> {
  const { tasksDone: done, tasksTotal: total, currentTaskId, owner } = onboarding
  const token = await createReminderToken(participant.id)
  return {
    progress: { done, total, taskId: guide.tasks.find(({ id }) => id === currentTaskId)?.id },
    message: message || undefined,
    unsubscribe: {
      pageUrl: absoluteUrl(remindersPath(locale, token)),
      oneClickUrl: absoluteUrl(oneClickPath(token)),
    },
    owner: owner ?? undefined,
  }
}

/** Returns the name that a mail to a customer comes from, where the guide says one. Mails to the staff come from that of MAIL_FROM. */
export function senderNameOf(mail: Mail): string | undefined {
  return 'guide' in mail ? mail.guide.vendor.mailSender : undefined
}

/** Returns who gets replies: the colleague who did a finished task, else the person who handed it over, else the owner. */
export function replyToOf(mail: Mail): Person | undefined {
  if (!('guide' in mail)) return undefined
  const { kind, handover, owner } = mail
  return kind === 'taskFinished' ? handover?.to : (handover?.from ?? owner)
}

type Link = { id: string; tokenSealed: string | null; revokedAt: Date | null; expiresAt: Date }

async function openPath(locale: string, link: Link | null): Promise<string | undefined> {
  if (!link || link.revokedAt || link.expiresAt < databaseNow()) return undefined
  const token = await keptToken(link)
  if (token === undefined && link.tokenSealed !== null) throw new SealedUnderAnotherKey()
  return token && startPath(locale, token)
}

/** The mail is tried again later: its key may be put back into SECRET_KEYS. */
class SealedUnderAnotherKey extends Error {
  override name = 'SealedUnderAnotherKey'
}
