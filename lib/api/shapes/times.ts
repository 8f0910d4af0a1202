import { z } from 'zod'

/** A point in time as the API writes it: ISO 8601 in UTC. */
export const time = z.iso.datetime()

export function toTime(at: Date): string {
  return at.toISOString()
}

export function toTimeOrNull(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null
}
