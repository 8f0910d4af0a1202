import 'server-only'
import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { refuse } from '@/lib/auth/refuse'
import { isId, type Participant } from '@/lib/auth/session'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { textOf } from '@/lib/form-data'
import { participantOfStaff } from './participant-of-staff'

export type ActingStaff = { staff: StaffMember; participant: Participant }

/**
 * First in every action on a tenant: the manager who sends this form, as a participant of the onboarding it is about. Anybody
 * else is told that there is nothing here.
 */
export async function actAsStaff(formData: FormData): Promise<ActingStaff> {
  const staff = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return refuse()
  const where = { id: onboardingId }
  if ((await db.onboarding.count({ where })) === 0) return refuse()
  return { staff, participant: await participantOfStaff(db, staff, onboardingId) }
}
