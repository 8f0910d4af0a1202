import 'server-only'
import { sessionDays } from '@/lib/accounts/customer/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow, daysFromNow } from '@/lib/platform/clock/database-clock'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { findLink, revokeAccessLink } from './invitation-link'

export type OpenedLink = {
  onboardingId: string
  participantId: string
  sessionToken: string
  /** The one task that the link opens. Without it the link opens the whole onboarding. */
  taskId?: string
}

/** Makes a session from a link, and keeps the time zone of its reader if the browser has told it. Returns undefined when the link is unknown, revoked or expired. */
export async function openLink(token: string, timeZone?: string): Promise<OpenedLink | undefined> {
  const link = await findLink(token)
  if (!link || link.revokedAt || link.expiresAt < databaseNow()) return undefined
  const { onboardingId, id: linkId } = link
  const participantId = link.participant.id
  const sessionToken = createToken()
  const taskId = link.taskId ?? undefined
  const expiresAt = daysFromNow(sessionDays)
  await changeOnboarding({ onboardingId, participantId }, async ({ tx, recordEvent }) => {
    await tx.customerSession.deleteMany({ where: { participantId, expiresAt: { lt: databaseNow() } } })
    const data = { linkId, participantId, onboardingId, tokenHash: hashToken(sessionToken), expiresAt }
    await tx.customerSession.create({ data, select: { id: true } })
    if (timeZone)
      await tx.participant.update({ where: { id: participantId }, data: { timeZone }, select: { id: true } })
    recordEvent({ kind: 'linkOpened', taskId, data: { linkId } })
  })
  return { onboardingId, participantId, sessionToken, taskId }
}

/** Revokes a link and ends the sessions it has opened. Returns whether there was such a link. */
export async function revokeLinkByToken(token: string): Promise<boolean> {
  const link = await findLink(token)
  if (!link || link.revokedAt) return false
  await changeOnboarding({ onboardingId: link.onboardingId }, async (change) => {
    await revokeAccessLink(change, link)
  })
  return true
}
