import { z } from 'zod'
import { localeOr, routing } from '@/i18n/routing'
import { helpReasons, onboardingStatuses, waitingOns } from '@/lib/onboarding/summary/status'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import type { Prisma } from '@/prisma/generated/client'
import { tenantSchema, tenantSelect, toTenant } from './tenant'
import { time, toTime, toTimeOrNull } from './times'

const person = { id: z.uuid(), name: z.string(), email: z.string() }

/** What lists say of an onboarding. */
export const onboardingSummarySchema = z
  .object({
    id: z.uuid(),
    guideId: z.string(),
    guideVersion: z.string(),
    state: z.enum(onboardingStatuses),
    tenant: tenantSchema,
    contact: z.object({ ...person, locale: z.enum(routing.locales), erpLanguage: z.string() }).nullable(),
    owner: z.object(person).nullable(),
    tasksDone: z.int(),
    tasksTotal: z.int(),
    currentTaskId: z.string().nullable(),
    waitingOn: z.enum(waitingOns).nullable(),
    waitingSince: time.nullable(),
    stuck: z.object({ reason: z.enum(helpReasons), since: time }).nullable(),
    lastCause: z.string().nullable(),
    returnUrl: z.string().nullable(),
    successUrl: z.string().nullable(),
    createdAt: time,
    openedAt: time.nullable(),
    lastActivityAt: time,
    changedAt: time,
    connectedAt: time.nullable(),
    completedAt: time.nullable(),
    archivedAt: time.nullable(),
  })
  .meta({ id: 'OnboardingSummary' })

export const summarySelect = {
  id: true,
  guideId: true,
  guideVersion: true,
  state: true,
  locale: true,
  tenant: { select: tenantSelect },
  participants: {
    where: { staffId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1,
    select: { id: true, name: true, email: true, locale: true, erpLanguage: true },
  },
  owner: { select: { id: true, name: true, email: true } },
  tasksDone: true,
  tasksTotal: true,
  currentTaskId: true,
  waitingOn: true,
  waitingSince: true,
  helpFrom: true,
  helpReason: true,
  lastCause: true,
  returnUrl: true,
  successUrl: true,
  createdAt: true,
  openedAt: true,
  lastActivityAt: true,
  changedAt: true,
  connectedAt: true,
  completedAt: true,
  archivedAt: true,
} satisfies Prisma.OnboardingSelect

type SummaryRow = Prisma.OnboardingGetPayload<{ select: typeof summarySelect }>

/** Parses the codes among the columns. A code that this version does not know counts as absent. */
const codesSchema = z.object({
  state: z.enum(onboardingStatuses).catch('inProgress'),
  waitingOn: z.enum(waitingOns).nullable().catch(null),
  helpReason: z.enum(helpReasons).nullable().catch(null),
})

export function toSummary(row: SummaryRow): z.input<typeof onboardingSummarySchema> {
  const { state, waitingOn, helpReason } = codesSchema.parse(row)
  const [contact] = row.participants
  const { helpFrom } = row
  const isStuck = helpReason && helpFrom && helpFrom <= databaseNow()
  return {
    id: row.id,
    guideId: row.guideId,
    guideVersion: row.guideVersion,
    state,
    tenant: toTenant(row.tenant),
    contact: contact ? { ...contact, locale: localeOr(contact.locale) } : null,
    owner: row.owner,
    tasksDone: row.tasksDone,
    tasksTotal: row.tasksTotal,
    currentTaskId: row.currentTaskId,
    waitingOn,
    waitingSince: toTimeOrNull(row.waitingSince),
    stuck: isStuck ? { reason: helpReason, since: toTime(helpFrom) } : null,
    lastCause: row.lastCause,
    returnUrl: row.returnUrl,
    successUrl: row.successUrl,
    createdAt: toTime(row.createdAt),
    openedAt: toTimeOrNull(row.openedAt),
    lastActivityAt: toTime(row.lastActivityAt),
    changedAt: toTime(row.changedAt),
    connectedAt: toTimeOrNull(row.connectedAt),
    completedAt: toTimeOrNull(row.completedAt),
    archivedAt: toTimeOrNull(row.archivedAt),
  }
}
