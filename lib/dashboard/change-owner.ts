import 'server-only'
import { isId, type Participant } from '@/lib/auth/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'

/** Says who of the staff looks after it; without an id nobody does. An id of nobody changes nothing. */
export async function changeOwner(staff: Participant, ownerId: string | undefined): Promise<void> {
  if (ownerId !== undefined && !isId(ownerId)) return
  await changeOnboarding(staff, async ({ tx, onboardingId: id, tell }) => {
    if (ownerId !== undefined && (await tx.staff.count({ where: { id: ownerId } })) === 0) return
    const select = { ownerId: true } as const
    const known = await tx.onboarding.findUniqueOrThrow({ where: { id }, select })
    if (known.ownerId === (ownerId ?? null)) return
    await tx.onboarding.update({ where: { id }, data: { ownerId: ownerId ?? null }, select })
    tell({ kind: 'ownerChanged', data: ownerId === undefined ? {} : { ownerId } })
  })
}
