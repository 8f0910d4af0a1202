import 'server-only'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { countTry } from '@/lib/platform/rate-limit'
import { findLink } from './invitation-link'
import { invitationExpiry } from './invite'

/**
 * Mails a new link to the person for whom an expired link was meant, and to nobody else. Does nothing for any other token: one that
 * is unknown, still opens or was revoked, that opens one task of a colleague, or whose onboarding is archived. A link is renewed
 * three times an hour at most. Returns whether a mail was queued, which whoever asks must not be told.
 */
export async function sendNewLink(token: string, callerAddress: string | undefined): Promise<boolean> {
  if (callerAddress && (await countTry('newLinkCaller', callerAddress)) !== undefined) return false
  const link = await findLink(token)
  if (!link || link.taskId || link.revokedAt || link.expiresAt > databaseNow()) return false
  if ((await countTry('newLink', link.id)) !== undefined) return false
  const { onboardingId, participantId } = link
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const where = { id: participantId, onboardingId, staffId: null, onboarding: { archivedAt: null } }
    if ((await change.tx.participant.count({ where })) === 0) return false
    const expiresAt = invitationExpiry()
    await createAccessLink(change, { participantId, expiresAt, mail: { kind: 'invitation' } })
    change.recordEvent({ kind: 'newLinkSent', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
