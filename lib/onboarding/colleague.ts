import 'server-only'
import type { Participant } from '@/lib/auth/session'
import type { Change } from './change-onboarding'
import type { HandOver } from './hand-over-schema'

/**
 * The participant with this address, made where there is none; undefined for the sender's own. Somebody who may open the
 * whole onboarding keeps the name and languages they have.
 */
export async function findColleague(
  { tx, onboardingId }: Change,
  { participantId }: Participant,
  { email, name, language: locale, erpLanguage }: HandOver,
): Promise<string | undefined> {
  const known = await tx.participant.findFirst({
    where: { onboardingId, email: { equals: email, mode: 'insensitive' } },
    select: { id: true, links: { where: { taskId: null }, select: { id: true }, take: 1 } },
  })
  if (known?.id === participantId) return undefined
  const data = { name, locale, erpLanguage }
  if (!known) {
    const made = await tx.participant.create({
      data: { onboardingId, email, ...data },
      select: { id: true },
    })
    return made.id
  }
  if (known.links.length === 0)
    await tx.participant.update({ where: { id: known.id }, data, select: { id: true } })
  return known.id
}
