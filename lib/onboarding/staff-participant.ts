import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { Prisma } from '@/prisma/generated/client'
import { nameOf } from './actor'

type StaffPerson = Pick<StaffMember, 'staffId' | 'name' | 'email'>

/**
 * Returns the participant that stands for a member of the staff in an existing onboarding, and creates it the first time. What
 * they do on the customer's behalf is recorded under this participant. It gets a made-up address, so that no mail goes to it.
 */
export async function ensureStaffParticipant(
  tx: Prisma.TransactionClient,
  staff: StaffPerson,
  onboardingId: string,
): Promise<Participant> {
  const email = `staff:${staff.staffId}`
  const name = nameOf(staff)
  const onboarding = { where: { id: onboardingId }, select: { locale: true, erpLanguage: true } }
  const { locale, erpLanguage } = await tx.onboarding.findUniqueOrThrow(onboarding)
  const { id: participantId } = await tx.participant.upsert({
    where: { onboardingId_email: { onboardingId, email } },
    create: { onboardingId, email, name, locale, erpLanguage, staffId: staff.staffId },
    update: { name },
    select: { id: true },
  })
  return { participantId, onboardingId, locale }
}
