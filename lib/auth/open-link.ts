import 'server-only'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { endLink } from '@/lib/onboarding/end-link'
import { findLink } from '@/lib/onboarding/find-invitation'
import { createToken, hashToken } from '@/lib/secrets/token'
import { sessionDays } from './session-days'

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
  const expiresAt = new Date(Date.now() + sessionDays * 24 * 60 * 60 * 1000)
  await changeOnboarding({ onboardingId, participantId }, async ({ tx, tell }) => {
    await tx.customerSession.deleteMany({ where: { participantId, expiresAt: { lt: new Date() } } })
    const data = { linkId, participantId, onboardingId, tokenHash: hashToken(sessionToken), expiresAt }
    await tx.customerSession.create({ data, select: { id: true } })
    tell({ kind: 'linkOpened', taskId, data: { linkId } })
  })
  return { onboardingId, participantId, sessionToken, taskId }
}

/** Takes a link back and with it the sessions it has opened. Answers whether there was one to take back. */
export async function revokeLink(token: string): Promise<boolean> {
  const link = await findLink(token)
  if (!link || link.revokedAt) return false
  await changeOnboarding({ onboardingId: link.onboardingId }, async (change) => {
    await endLink(change, link)
  })
  return true
}
