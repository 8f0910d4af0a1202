import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db, isId } from '@/lib/platform/db'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { onboardingPath } from '@/lib/platform/routes'
import type { Notice } from './form-states'

export type ActingStaff = { staff: StaffMember; participant: Participant }

/**
 * First in every action on a tenant: the manager who sends this form, as a participant of the onboarding it is about. Anybody
 * else is told that there is nothing here.
 */
export async function actAsStaff(formData: FormData): Promise<ActingStaff> {
  const staff = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return redirectToNotFound()
  const where = { id: onboardingId }
  if ((await db.onboarding.count({ where })) === 0) return redirectToNotFound()
  return { staff, participant: await ensureStaffParticipant(db, staff, onboardingId) }
}

/** After a change: to the tenant's page, or the `path` below it, which says what was done. */
export function redirectWithNotice(formData: FormData, notice: Notice, below = ''): never {
  return redirectTo(
    `${onboardingPath(formLocale(formData), textOf(formData, 'onboardingId'))}${below}?notice=${notice}`,
  )
}
