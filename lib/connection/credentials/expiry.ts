import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import { dayMs } from '@/lib/platform/time'

/** The name of the form's field for the day on which a secret expires. No connector has a credential of this name. */
export const expiryName = 'expiresOn'

/** notADay: no day of the calendar. past: a day that is over. */
export type ExpiryError = 'notADay' | 'pastDay'

/** Returns the name of the secret whose day of expiry the form asks for in this customer's branch, or undefined. */
export function expiringField(guide: Guide, answers: Record<string, string>): string | undefined {
  return guide.tasks
    .filter((task) => task.kind === 'connect' && isMet(task.when, answers))
    .flatMap(({ credentials }) => credentials)
    .find(({ mayExpire, when }) => mayExpire && isMet(when, answers))?.field
}

/**
 * Reads a day that somebody has entered, such as 2027-03-01. An empty text means that no day is known. Yesterday is not refused,
 * because it is still that day west of here.
 */
export function parseExpiry(typed: string | undefined, now: Date): { day?: string } | { error: ExpiryError } {
  const day = typed?.trim() ?? ''
  if (day === '') return {}
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime()) || dayOf(date) !== day)
    return { error: 'notADay' }
  return date.getTime() < now.getTime() - 2 * dayMs ? { error: 'pastDay' } : { day }
}

/** Returns a day of the calendar, such as 2027-03-01, from a date that stands for it at midnight UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Returns the number of days from now until a day. It is 0 on that day and negative afterwards. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / dayMs)
}
