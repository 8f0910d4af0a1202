import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { changesSince } from '@/lib/guide/model/guide'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'

/** Records that the customer has read the guide's changes up to the version that the notice showed. Ticks stay as they are. */
export async function acknowledgeGuideUpdates(participant: Participant, version: string): Promise<void> {
  await changeOnboarding(participant, async ({ tx, onboardingId, guide, recordEvent }) => {
    // The guide was updated since the notice was shown, so the customer has not seen all changes.
    if (version !== guide.version) return
    const query = { where: { id: onboardingId }, select: { guideVersion: true } } as const
    const { guideVersion } = await tx.onboarding.findUniqueOrThrow(query)
    if (changesSince(guide, guideVersion).length === 0) return
    await tx.onboarding.update({ ...query, data: { guideVersion: version } })
    recordEvent({ kind: 'guideUpdatesRead', data: { from: guideVersion, to: version } })
  })
}
