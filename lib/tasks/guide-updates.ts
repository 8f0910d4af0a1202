import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { changesSince } from '@/lib/guide/model/guide'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'

/** The customer knows what became new up to this version: the guide's as the notice showed it. Ticks stay as they are. */
export async function acknowledgeGuideUpdates(participant: Participant, version: string): Promise<void> {
  await changeOnboarding(participant, async ({ tx, onboardingId, guide, recordEvent }) => {
    // A newer version than the one shown has news of its own to tell.
    if (version !== guide.version) return
    const of = { where: { id: onboardingId }, select: { guideVersion: true } } as const
    const { guideVersion } = await tx.onboarding.findUniqueOrThrow(of)
    if (changesSince(guide, guideVersion).length === 0) return
    await tx.onboarding.update({ ...of, data: { guideVersion: version } })
    recordEvent({ kind: 'guideUpdatesRead', data: { from: guideVersion, to: version } })
  })
}
