import { type Locale, localeOr } from '@/i18n/routing'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import { type MailKind, mailKinds } from '@/lib/platform/mail/outbox'
import type { Person, WrittenMail } from '@/lib/platform/mail/transport'
import 'server-only'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { keptToken } from '@/lib/onboarding/access-link'
import { getEnv } from '@/lib/platform/env'
import { oneClickPath, remindersPath, setupPath, startPath } from '@/lib/platform/routes'
import { createReminderToken } from '@/lib/reminders/reminder-choice'
import type { Prisma } from '@/prisma/generated/client'

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

export type WriteMail = (mail: Mail) => Promise<WrittenMail>

const personSelect = { name: true, email: true } as const

const linkSelect = { id: true, tokenSealed: true, revokedAt: true, expiresAt: true } as const

const mailSelect = {
  kind: true,
  onboardingId: true,
  message: true,
  participant: {
    select: { id: true, ...personSelect, locale: true, erpLanguage: true, remindersOffAt: true },
  },
  onboarding: {
    select: {
      guideId: true,
      tenant: { select: { name: true } },
      tasksDone: true,
      tasksTotal: true,
      currentTaskId: true,
      connectedAt: true,
      archivedAt: true,
      owner: { select: personSelect },
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

/** Undefined when there is nothing to say any more: the link has ended, or what it was about is gone. */
export async function readMail(tx: Prisma.TransactionClient, id: string): Promise<Mail | undefined> {
  const row = await tx.mail.findUniqueOrThrow({ where: { id }, select: mailSelect })
  const kind = mailKinds.find((known) => known === row.kind)
  const guide = getGuide(row.onboarding.guideId)
  if (!kind || !guide) return undefined
  const { locale: wanted, erpLanguage, name, email } = row.participant
  const locale = localeOr(wanted)
  const link = kind === 'taskFinished' ? undefined : (row.handover?.link ?? row.link)
  const path = link === undefined ? setupPath(locale, row.onboardingId) : await openPath(locale, link)
  if (!path || isOver(kind, row)) return undefined
  return {
    kind,
    to: { name, email },
    locale,
    erpLanguage: erpLanguageFor(guide, erpLanguage),
    company: row.onboarding.tenant.name,
    guide: guideInLocale(guide, locale),
    url: absoluteUrl(path),
    until: link?.expiresAt,
    handover: row.handover ?? undefined,
    ...(isReminder(kind) && (await progressOf(row, guide, locale))),
  }
}

type MailRow = Prisma.MailGetPayload<{ select: typeof mailSelect }>

function isReminder(kind: MailKind): boolean {
  return kind === 'reminder' || kind === 'nudge'
}

function isOver(kind: MailKind, { onboarding, participant }: MailRow): boolean {
  if (onboarding.archivedAt) return true
  return isReminder(kind) && Boolean(participant.remindersOffAt ?? onboarding.connectedAt)
}

async function progressOf(
  { onboarding, participant, message }: MailRow,
  guide: Guide,
  locale: Locale,
): Promise<Partial<Mail>> {
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

/** Whoever asked for the task gets the answer; of a finished task, whoever did it. */
export function replyToOf({ kind, handover, owner }: Mail): Person | undefined {
  return kind === 'taskFinished' ? handover?.to : (handover?.from ?? owner)
}

function absoluteUrl(path: string): string {
  return new URL(path, getEnv().APP_URL).href
}

type Link = { id: string; tokenSealed: string | null; revokedAt: Date | null; expiresAt: Date }

async function openPath(locale: string, link: Link | null): Promise<string | undefined> {
  if (!link || link.revokedAt || link.expiresAt < new Date()) return undefined
  const token = await keptToken(link)
  return token && startPath(locale, token)
}
