import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { getEnv } from '@/lib/env'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { invitationExpiry } from '@/lib/onboarding/invitation-expiry'
import { startPath } from '@/lib/onboarding/paths'
import { findPerson } from './find-person'

/** A new link to the whole onboarding for one of its people, to be passed on by hand; those there are stay good. */
export async function makeLink(staff: Participant, participantId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return undefined
    const { onboardingId, tx } = change
    const expiresAt = invitationExpiry()
    const { token, linkId } = await createAccessLink(tx, { onboardingId, participantId, expiresAt })
    change.tell({ kind: 'linkMade', data: { toParticipantId: participantId, linkId } })
    return new URL(startPath(person.locale, token), getEnv().APP_URL).href
  })
  return result
}
