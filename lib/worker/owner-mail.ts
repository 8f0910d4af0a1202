import 'server-only'
import { type Locale, localeOr } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { type OwnerMailKind, ownerMailKinds } from '@/lib/platform/mail/outbox'
import type { Person } from '@/lib/platform/mail/transport'
import { dashboardPath, onboardingPath } from '@/lib/platform/routes'
import type { Prisma } from '@/prisma/generated/client'

/** One connection that a mail is about, with the likeliest cause where the guide knows it. */
export type OwnConnection = { onboardingId: string; company: string; guide: Guide; cause?: string }

/** All that is known about a mail to the owner of some onboardings. `WriteMail` makes its words from this. */
export type OwnerMail = {
  kind: OwnerMailKind
  to: Person
  locale: Locale
  /** The absolute address of the mail's button. */
  url: string
  connections: [OwnConnection, ...OwnConnection[]]
  /** How many more there are than `connections` names. */
  more: number
}

/** The most connections that a mail names. */
const namedAtMost = 20

export const ownerMailSelect = {
  kind: true,
  onboardingId: true,
  staff: { select: { id: true, name: true, email: true, locale: true } },
} satisfies Prisma.MailSelect

type OwnerMailRow = Prisma.MailGetPayload<{ select: typeof ownerMailSelect }>

const connectionSelect = {
  id: true,
  guideId: true,
  lastCause: true,
  tenant: { select: { name: true } },
} as const

/**
 * Returns a mail to an owner. It names the connections that are broken when it is sent, or the one that works again. Returns
 * undefined when none is left that it could be about.
 */
export async function toOwnerMail({
  kind: name,
  onboardingId,
  staff,
}: OwnerMailRow): Promise<OwnerMail | undefined> {
  const kind = ownerMailKinds.find((one) => one === name)
  if (!kind || !staff) return undefined
  const locale = localeOr(staff.locale ?? undefined)
  const about = onboardingId === null ? { state: 'broken' } : { id: onboardingId, connectedAt: { not: null } }
  const where = { ...about, ownerId: staff.id, archivedAt: null }
  const rows = await db.onboarding.findMany({
    where,
    select: connectionSelect,
    orderBy: [{ helpFrom: 'desc' }, { id: 'asc' }],
    take: namedAtMost,
  })
  const [first, ...others] = rows.flatMap((row) => toConnection(row, locale))
  if (!first) return undefined
  const isOne = others.length === 0
  const path = isOne ? onboardingPath(locale, first.onboardingId) : `${dashboardPath(locale)}?owner=me`
  return {
    kind,
    to: { name: staff.name, email: staff.email },
    locale,
    url: absoluteUrl(path),
    connections: [first, ...others],
    more: Math.max(0, (await db.onboarding.count({ where })) - rows.length),
  }
}

/** Returns a list with the connection, or an empty one when its guide no longer exists. */
function toConnection(
  { id, guideId, lastCause, tenant }: Prisma.OnboardingGetPayload<{ select: typeof connectionSelect }>,
  locale: Locale,
): OwnConnection[] {
  const guide = getGuide(guideId)
  if (!guide) return []
  const cause = lastCause !== null && Object.hasOwn(guide.causes, lastCause) ? lastCause : undefined
  return [{ onboardingId: id, company: tenant.name, guide: guideInLocale(guide, locale), cause }]
}
