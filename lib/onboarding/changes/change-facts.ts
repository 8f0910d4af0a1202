import 'server-only'
import { getGuide } from '@/lib/guide/catalog'
import {
  type Author,
  changeOnboarding,
  type FactChange,
  lockOnboarding,
  recordEvents,
} from '@/lib/onboarding/change-onboarding'
import type { OnboardingEvent } from '@/lib/onboarding/events'
import { told } from '@/lib/onboarding/published/derive-events'
import { publishEvents } from '@/lib/onboarding/published/publish'
import { announceStale } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'

/**
 * Runs one change to an onboarding that needs no journey, such as archiving, as `changeOnboarding` does. The staff can make it even when
 * the guide is left out or gone: no journey is computed then, and the summary is computed anew when the product next starts with the guide.
 */
export async function changeFacts<T>(author: Author, work: (change: FactChange) => Promise<T>): Promise<T> {
  const where = { id: author.onboardingId }
  const { guideId } = await db.onboarding.findUniqueOrThrow({ where, select: { guideId: true } })
  if (getGuide(guideId)) return (await changeOnboarding(author, work)).result
  return db.$transaction(async (tx) => {
    const { onboardingId } = author
    await lockOnboarding(tx, onboardingId)
    const events: OnboardingEvent[] = []
    const result = await work({ tx, onboardingId, recordEvent: (event) => events.push(event) })
    if (events.length === 0) return result
    await recordEvents(tx, author, events)
    await announceStale(tx, onboardingId)
    await publishEvents(tx, onboardingId, events.flatMap(told))
    return result
  })
}
