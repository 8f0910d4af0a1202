import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { readFrameTicket } from './frame-ticket'

/** Whose consent a ticket asks for, and for which company. */
export type TicketHolder = { participant: Participant; taskId: string; company: string; guideId: string }

/** Returns who holds a ticket, while one of their sessions is open. Returns undefined for any other text. */
export async function participantOfTicket(text: string | null): Promise<TicketHolder | undefined> {
  const ticket = await readFrameTicket(text)
  if (!ticket) return undefined
  const { onboardingId, participantId, taskId } = ticket
  const row = await db.participant.findFirst({
    where: {
      id: participantId,
      onboardingId,
      sessions: { some: { expiresAt: { gt: databaseNow() }, link: { revokedAt: null } } },
    },
    select: { locale: true, onboarding: { select: { company: true, guideId: true } } },
  })
  if (!row) return undefined
  return { participant: { participantId, onboardingId, locale: row.locale }, taskId, ...row.onboarding }
}
