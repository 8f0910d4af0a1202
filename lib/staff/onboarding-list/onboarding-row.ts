import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { eventKinds } from '@/lib/onboarding/events'
import { helpReasons, onboardingStatuses, waitingOns } from '@/lib/onboarding/summary/status'

/** The codes among a row's columns. One that this version does not know counts as absent. */
export const rowCodesSchema = z.object({
  locale: z.enum(routing.locales).catch(routing.defaultLocale),
  state: z.enum(onboardingStatuses).catch('inProgress'),
  /** Absent: nobody has to move. */
  waitingOn: z.enum(waitingOns).optional().catch(undefined),
  lastEventKind: z.enum(eventKinds).optional().catch(undefined),
  /** Why it needs help from `helpFrom` on. */
  helpReason: z.enum(helpReasons).optional().catch(undefined),
})

/** One onboarding as a line of the dashboard's table. Codes, ids and dates: the page makes words of them. */
export type OnboardingRow = z.infer<typeof rowCodesSchema> & {
  onboardingId: string
  company: string
  guideId: string
  tasksDone: number
  tasksTotal: number
  currentTaskId?: string
  /** The name somebody gave of whom they wait for. */
  waitingWho: string
  waitingSince?: Date
  lastActivityAt: Date
  lastCause?: string
  owner?: { staffId: string; name: string }
  /** From when on it needs help, which may lie ahead. */
  helpFrom?: Date
  archivedAt?: Date
}
