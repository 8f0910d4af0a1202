import 'server-only'
import { type Locale, localeOr } from '@/i18n/routing'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { absoluteUrl } from '@/lib/platform/env'
import { type StaffMailKind, staffMailKinds } from '@/lib/platform/mail/outbox'
import type { Person } from '@/lib/platform/mail/transport'
import { webhookPath } from '@/lib/platform/routes'
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
  endpoint: { url: string; failingHours: number; isGone: boolean }
}

export const staffMailSelect = {
  kind: true,
  staff: { select: { name: true, email: true, locale: true } },
  endpoint: { select: { id: true, url: true, offAt: true, offReason: true, failingSince: true } },
} satisfies Prisma.MailSelect

/** Returns a mail to a member of the staff, or undefined when it has lost its purpose: the endpoint takes events again. */
export function toStaffMail({
  kind: name,
  staff,
  endpoint,
}: Prisma.MailGetPayload<{ select: typeof staffMailSelect }>): StaffMail | undefined {
  const kind = staffMailKinds.find((one) => one === name)
  if (!kind || !staff || !endpoint) return undefined
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
