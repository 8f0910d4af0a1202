import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { db } from '@/lib/platform/db'
import { consenterWhere } from './consenter'
import { readFrameTicket } from './frame-ticket'

/** The person and the company that a ticket asks a consent for. */
export type TicketHolder = { participant: Participant; taskId: string; company: string; guideId: string }

/** Returns who holds a ticket, while they may consent. Returns undefined for any other text. */
export async function participantOfTicket(text: string | null): Promise<TicketHolder | undefined> {
  const ticket = await readFrameTicket(text)
  if (!ticket) return undefined
  const { onboardingId, participantId, taskId } = ticket
  const row = await db.participant.findFirst({
    where: consenterWhere(ticket),
    select: { locale: true, onboarding: { select: { company: true, guideId: true } } },
  })
  if (!row) return undefined
  return { participant: { participantId, onboardingId, locale: row.locale }, taskId, ...row.onboarding }
}
