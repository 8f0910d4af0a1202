import 'server-only'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { guideInLocale } from '@/guides/in-locale'
import { isLocale, type Locale, routing } from '@/i18n/routing'
import { getEnv } from '@/lib/env'
import { keptToken } from '@/lib/onboarding/access-link'
import { oneClickPath, remindersPath, setupPath, startPath } from '@/lib/onboarding/paths'
import type { Prisma } from '@/prisma/generated/client'
import type { Mail } from './mail'
import { type MailKind, mailKinds } from './outbox'
import { createReminderToken } from './reminder-token'

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
  const locale = isLocale(wanted) ? wanted : routing.defaultLocale
  const link = kind === 'taskFinished' ? undefined : (row.handover?.link ?? row.link)
  const path = link === undefined ? setupPath(locale, row.onboardingId) : await openPath(locale, link)
  if (!path || isOver(kind, row)) return undefined
  return {
    kind,
    to: { name, email },
    locale,
    erpLanguage: guide.erp.languages.includes(erpLanguage) ? erpLanguage : (guide.erp.languages[0] ?? 'en'),
    company: row.onboarding.tenant.name,
    guide: guideInLocale(guide, locale),
    url: absolute(path),
    until: link?.expiresAt,
    handover: row.handover ?? undefined,
    ...(asksToGoOn(kind) && (await goingOn(row, guide, locale))),
  }
}

type Row = Prisma.MailGetPayload<{ select: typeof mailSelect }>

function asksToGoOn(kind: MailKind): boolean {
  return kind === 'reminder' || kind === 'nudge'
}

function isOver(kind: MailKind, { onboarding, participant }: Row): boolean {
  if (onboarding.archivedAt) return true
  return asksToGoOn(kind) && Boolean(participant.remindersOffAt ?? onboarding.connectedAt)
}

async function goingOn(
  { onboarding, participant, message }: Row,
  guide: Guide,
  locale: Locale,
): Promise<Partial<Mail>> {
  const { tasksDone: done, tasksTotal: total, currentTaskId, owner } = onboarding
  const token = await createReminderToken(participant.id)
  return {
    progress: { done, total, taskId: guide.tasks.find(({ id }) => id === currentTaskId)?.id },
    message: message || undefined,
    unsubscribe: {
      pageUrl: absolute(remindersPath(locale, token)),
      oneClickUrl: absolute(oneClickPath(token)),
    },
    owner: owner ?? undefined,
  }
}

function absolute(path: string): string {
  return new URL(path, getEnv().APP_URL).href
}

type Link = { id: string; tokenSealed: string | null; revokedAt: Date | null; expiresAt: Date }

async function openPath(locale: string, link: Link | null): Promise<string | undefined> {
  if (!link || link.revokedAt || link.expiresAt < new Date()) return undefined
  const token = await keptToken(link)
  return token && startPath(locale, token)
}
