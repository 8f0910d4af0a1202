import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { eventKinds } from '@/lib/onboarding/events'
import { helpReasons, onboardingStatuses, waitingOns } from '@/lib/onboarding/summary/status'

/** Parses the codes among a row's columns. A code that this version does not know counts as absent. */
export const rowCodesSchema = z.object({
  locale: z.enum(routing.locales).catch(routing.defaultLocale),
  state: z.enum(onboardingStatuses).catch('inProgress'),
  /** The party that the onboarding waits for. It is absent when it waits for nobody. */
  waitingOn: z.enum(waitingOns).optional().catch(undefined),
  lastEventKind: z.enum(eventKinds).optional().catch(undefined),
  /** Why the onboarding needs help from `helpFrom` on. */
  helpReason: z.enum(helpReasons).optional().catch(undefined),
})

/** One onboarding as a row of the dashboard's table. It holds codes, ids and dates, which the page puts into words. */
export type OnboardingRow = z.infer<typeof rowCodesSchema> & {
  onboardingId: string
  tenantId: string
  company: string
  guideId: string
  tasksDone: number
  tasksTotal: number
  currentTaskId?: string
  /** The name that somebody gave for the one they wait for, or empty. */
  waitingWho: string
  waitingSince?: Date
  lastActivityAt: Date
  lastCause?: string
  owner?: { staffId: string; name: string }
  /** The time from which on the onboarding needs help. It may lie ahead. */
  helpFrom?: Date
  archivedAt?: Date
  /** How many further onboardings the company has, archived ones included. */
  others: number
}
