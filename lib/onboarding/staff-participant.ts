import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { Prisma } from '@/prisma/generated/client'
import { nameOf } from './actor'

type StaffPerson = Pick<StaffMember, 'staffId' | 'name' | 'email'>

/**
 * Somebody of the staff as a participant of an onboarding there is, so that what they do on the customer's behalf is recorded
 * as theirs. Made when they first do something. Their address stays with the staff: this is nobody to write to.
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
