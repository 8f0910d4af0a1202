import 'server-only'
import { getGuide } from '@/guides/catalog'
import { guideInLocale } from '@/guides/in-locale'
import { isLocale, routing } from '@/i18n/routing'
import { getEnv } from '@/lib/env'
import { keptToken } from '@/lib/onboarding/access-link'
import { setupPath, startPath } from '@/lib/onboarding/paths'
import type { Prisma } from '@/prisma/generated/client'
import type { Mail } from './mail'
import { mailKinds } from './outbox'

const personSelect = { name: true, email: true } as const
const linkSelect = { id: true, tokenSealed: true, revokedAt: true, expiresAt: true } as const

const mailSelect = {
  kind: true,
  onboardingId: true,
  participant: { select: { ...personSelect, locale: true, erpLanguage: true } },
  onboarding: { select: { guideId: true, tenant: { select: { name: true } } } },
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
  const { locale: wanted, erpLanguage, ...to } = row.participant
  const locale = isLocale(wanted) ? wanted : routing.defaultLocale
  const link = kind === 'taskFinished' ? undefined : (row.handover?.link ?? row.link)
  const path = link === undefined ? setupPath(locale, row.onboardingId) : openPath(locale, link)
  if (!path) return undefined
  return {
    kind,
    to,
    locale,
    erpLanguage: guide.erp.languages.includes(erpLanguage) ? erpLanguage : (guide.erp.languages[0] ?? 'en'),
    company: row.onboarding.tenant.name,
    guide: guideInLocale(guide, locale),
    url: new URL(path, getEnv().APP_URL).href,
    until: link?.expiresAt,
    handover: row.handover ?? undefined,
  }
}

type Link = { id: string; tokenSealed: string | null; revokedAt: Date | null; expiresAt: Date }

function openPath(locale: string, link: Link | null): string | undefined {
  if (!link || link.revokedAt || link.expiresAt < new Date()) return undefined
  const token = keptToken(link)
  return token && startPath(locale, token)
}
