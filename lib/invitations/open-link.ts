import 'server-only'
import { sessionDays } from '@/lib/accounts/customer/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { daysFromNow } from '@/lib/platform/time'
import { endLink, findLink } from './invitation-link'

export type OpenedLink = {
  onboardingId: string
  participantId: string
  sessionToken: string
  /** Where the link leads to one task alone. */
  taskId?: string
}

/** Makes a session of a link; undefined when it is unknown, revoked or expired. */
export async function openLink(token: string): Promise<OpenedLink | undefined> {
  const link = await findLink(token)
  if (!link || link.revokedAt || link.expiresAt < new Date()) return undefined
  const { onboardingId, id: linkId } = link
  const participantId = link.participant.id
  const sessionToken = createToken()
  const taskId = link.taskId ?? undefined
  const expiresAt = daysFromNow(sessionDays)
  await changeOnboarding({ onboardingId, participantId }, async ({ tx, recordEvent }) => {
    await tx.customerSession.deleteMany({ where: { participantId, expiresAt: { lt: new Date() } } })
    const data = { linkId, participantId, onboardingId, tokenHash: hashToken(sessionToken), expiresAt }
    await tx.customerSession.create({ data, select: { id: true } })
    recordEvent({ kind: 'linkOpened', taskId, data: { linkId } })
  })
  return { onboardingId, participantId, sessionToken, taskId }
}

/** Takes a link back and with it the sessions it has opened. Answers whether there was one to take back. */
export async function revokeLinkByToken(token: string): Promise<boolean> {
  const link = await findLink(token)
  if (!link || link.revokedAt) return false
  await changeOnboarding({ onboardingId: link.onboardingId }, async (change) => {
    await endLink(change, link)
  })
  return true
}
