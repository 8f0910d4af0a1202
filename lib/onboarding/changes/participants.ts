import 'server-only'
import type { Author, FactChange } from '@/lib/onboarding/change-onboarding'
import { isId } from '@/lib/platform/db'
import { changeFacts } from './change-facts'

/** Returns one of the customer's people, inside a change. Returns null for any other id, including those of the staff. */
export async function findPerson({ tx, onboardingId }: FactChange, participantId: string) {
  if (!isId(participantId)) return null
  return tx.participant.findFirst({
    where: { id: participantId, onboardingId, staffId: null },
    select: { id: true, name: true, email: true, locale: true, erpLanguage: true },
  })
}

/** Sets the owner of an onboarding, or removes the owner when the id is undefined. An unknown id changes nothing. */
export async function changeOwner(author: Author, ownerId: string | undefined): Promise<void> {
  if (ownerId !== undefined && !isId(ownerId)) return
  await changeFacts(author, async ({ tx, onboardingId: id, recordEvent }) => {
    if (ownerId !== undefined && (await tx.staff.count({ where: { id: ownerId } })) === 0) return
    const select = { ownerId: true } as const
    const current = await tx.onboarding.findUniqueOrThrow({ where: { id }, select })
    if (current.ownerId === (ownerId ?? null)) return
    await tx.onboarding.update({ where: { id }, data: { ownerId: ownerId ?? null }, select })
    recordEvent({ kind: 'ownerChanged', data: ownerId === undefined ? {} : { ownerId } })
  })
}
