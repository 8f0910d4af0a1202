export const minuteMs = 60_000

export const hourMs = 60 * minuteMs

export const dayMs = 24 * hourMs

/** Returns the moment that is this many days of 24 hours from now. */
export function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * dayMs)
}
