import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'

/** Puts an onboarding away: it leaves the table, and nobody is written to any more. Its links stay as they are. */
export async function archiveTenant(staff: Participant): Promise<void> {
  await put(staff, new Date())
}

export async function unarchiveTenant(staff: Participant): Promise<void> {
  await put(staff, null)
}

async function put(staff: Participant, archivedAt: Date | null): Promise<void> {
  await changeOnboarding(staff, async ({ tx, onboardingId: id, tell }) => {
    const isElsewhere = archivedAt ? { archivedAt: null } : { archivedAt: { not: null } }
    const { count } = await tx.onboarding.updateMany({ where: { id, ...isElsewhere }, data: { archivedAt } })
    if (count > 0) tell({ kind: archivedAt ? 'archived' : 'unarchived' })
  })
}
