import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Diagnosis } from '@/lib/diagnosis/diagnosis'
import { Prisma } from '@/prisma/generated/client'
import type { Change } from './change-onboarding'
import { type ConnectedPlace, placeOf } from './place'

/** Inside a change, after a test that was not elsewhere: a first connection keeps to where it leads, and nothing is asked any more. */
export async function settlePlace(change: Change, checks: Check[], { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, record } = change
  const place = placeOf(checks)
  if (place && outcome === 'connected' && !record.place)
    await savePlace(change, { ...place, since: new Date() })
  // Whoever got in with them has proved them: those before are of no use any more.
  if (place) await tx.earlierCredential.deleteMany({ where: { onboardingId } })
  if (outcome === 'connected' || outcome === 'problem') await dropOtherPlace(change)
}

export async function savePlace({ tx, onboardingId }: Change, place: ConnectedPlace): Promise<void> {
  const data = { place: { ...place, since: place.since.toISOString() } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}

/** Nothing is asked any more. */
export async function dropOtherPlace({
  tx,
  onboardingId,
}: Pick<Change, 'tx' | 'onboardingId'>): Promise<void> {
  const data = { otherPlace: Prisma.DbNull }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}
