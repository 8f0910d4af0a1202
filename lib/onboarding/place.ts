import { z } from 'zod'
import type { Check, Place } from '@/connectors/connector'

/** Where the proved connection leads; `before`: where it led until then, if somebody has replaced that. */
export type ConnectedPlace = Place & { since: Date; before?: Place }

/** Where a later test has led instead, until somebody says which of them is meant. */
export type OtherPlace = { testId: string; place: Place }

const shape = { id: z.string(), name: z.string(), part: z.string().optional() }

export const placeSchema: z.ZodType<Place> = z.object(shape)

export const connectedPlaceSchema: z.ZodType<ConnectedPlace> = z.object({
  ...shape,
  since: z.coerce.date(),
  before: placeSchema.optional(),
})

export const otherPlaceSchema: z.ZodType<OtherPlace> = z.object({ testId: z.string(), place: placeSchema })

export function placeOf(checks: Pick<Check, 'place'>[]): Place | undefined {
  return checks.find(({ place }) => place)?.place
}

/** Whether a test has been in another company than the connection's; one that did not get in was nowhere. */
export function isElsewhere({ checks }: { checks: Check[] }, connected: Place | undefined): boolean {
  const place = placeOf(checks)
  return place !== undefined && connected !== undefined && place.id !== connected.id
}

/** The newest test that has proved the connection. */
export function proofOf<Test extends { outcome?: string; checks: Check[] }>(
  tests: Test[],
  connected: Place | undefined,
): Test | undefined {
  return tests.find((test) => test.outcome === 'connected' && !isElsewhere(test, connected))
}

/** Whether something was chosen while the connection led to another company. */
export function isFromBefore(at: Date, place: ConnectedPlace | undefined): boolean {
  return place?.before !== undefined && at < place.since
}
