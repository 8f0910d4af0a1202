import 'server-only'
import { type Locale, localeOr } from '@/i18n/routing'
import { dayOf } from '@/lib/connection/credentials/expiry'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { absoluteUrl } from '@/lib/platform/env'
import { type StaffMailKind, staffMailKinds } from '@/lib/platform/mail/outbox'
import type { Person } from '@/lib/platform/mail/transport'
import { onboardingPath, webhookPath } from '@/lib/platform/routes'
import { hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

/** All that is known about a mail to a member of the staff. `WriteMail` makes its words from this. */
export type StaffMail = {
  kind: StaffMailKind
  to: Person
  locale: Locale
  /** The absolute address of the mail's button. */
  url: string
  /** The webhook endpoint that the mail is about. `failingHours`: since when every delivery has failed. */
  endpoint?: { url: string; failingHours: number; isGone: boolean }
  /** The connection whose secret expires, and the day, such as 2027-03-01. */
  expiry?: { company: string; guide: Guide; day: string }
}

export const staffMailSelect = {
  kind: true,
  staff: { select: { name: true, email: true, locale: true } },
  endpoint: { select: { id: true, url: true, offAt: true, offReason: true, failingSince: true } },
} satisfies Prisma.MailSelect

type OnboardingOfMail = {
  guideId: string
  tenant: { name: string }
  connectedAt: Date | null
  archivedAt: Date | null
  credential: { expiresOn: Date | null } | null
  earlierCredential: { expiresOn: Date | null } | null
}

type StaffMailRow = Prisma.MailGetPayload<{ select: typeof staffMailSelect }> & {
  onboardingId: string | null
  onboarding: OnboardingOfMail | null
}

/**
 * Returns a mail to a member of the staff, or undefined when it has lost its purpose: the endpoint takes events again, or the secret
 * no longer expires.
 */
export function toStaffMail(row: StaffMailRow): StaffMail | undefined {
  const kind = staffMailKinds.find((one) => one === row.kind)
  if (!kind || !row.staff) return undefined
  return kind === 'ownersSecretExpires' ? toOwnersMail(row, row.staff) : toWebhookMail(row, row.staff, kind)
}

/**
 * Returns the day on which a secret of a connection expires, such as 2027-03-01, or undefined when nobody has to renew it. The earlier
 * credentials are the ones that work while they are kept, so the first of both days counts.
 */
export function dayOfExpiry({
  connectedAt,
  archivedAt,
  credential,
  earlierCredential,
}: OnboardingOfMail): string | undefined {
  const days = [credential, earlierCredential].flatMap((one) =>
    one?.expiresOn ? [dayOf(one.expiresOn)] : [],
  )
  return connectedAt && !archivedAt ? days.toSorted()[0] : undefined
}

type Reader = { name: string; email: string; locale: string | null }

function toOwnersMail({ onboardingId, onboarding }: StaffMailRow, staff: Reader): StaffMail | undefined {
  const day = onboarding ? dayOfExpiry(onboarding) : undefined
  const guide = onboarding && getGuide(onboarding.guideId)
  if (!onboardingId || !guide || day === undefined) return undefined
  const locale = localeOr(staff.locale ?? undefined)
  return {
    kind: 'ownersSecretExpires',
    to: { name: staff.name, email: staff.email },
    locale,
    url: absoluteUrl(onboardingPath(locale, onboardingId)),
    expiry: { company: onboarding.tenant.name, guide: guideInLocale(guide, locale), day },
  }
}

function toWebhookMail(
  { endpoint }: StaffMailRow,
  staff: Reader,
  kind: StaffMailKind,
): StaffMail | undefined {
  if (!endpoint) return undefined
  const { id, url, offAt, offReason, failingSince } = endpoint
  const isOver = kind === 'webhookOff' ? !offAt || offReason === 'staff' : !failingSince || offAt
  if (isOver) return undefined
  const locale = localeOr(staff.locale ?? undefined)
  const failingMs = failingSince ? databaseNow().getTime() - failingSince.getTime() : 0
  return {
    kind,
    to: { name: staff.name, email: staff.email },
    locale,
    url: absoluteUrl(webhookPath(locale, id)),
    endpoint: { url, failingHours: Math.round(failingMs / hourMs), isGone: offReason === 'gone' },
  }
}
