import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db, isId } from '@/lib/platform/db'
import { pageLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { onboardingPath } from '@/lib/platform/routes'
import type { Notice } from './form-states'

export type ActingStaff = { staff: StaffMember; participant: Participant }

/**
 * Authorizes an action of a manager on an onboarding, and returns the manager as a participant of it. Every such action calls it
 * first. Anybody else is redirected to the page that says nothing is here. Reads the field onboardingId.
 */
export async function actAsStaff(formData: FormData): Promise<ActingStaff> {
  const staff = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return redirectToNotFound()
  const where = { id: onboardingId }
  if ((await db.onboarding.count({ where })) === 0) return redirectToNotFound()
  return { staff, participant: await ensureStaffParticipant(db, staff, onboardingId) }
}

/**
 * Redirects to the onboarding's page, or to the path `below` it, with a notice of what was done. Reads the fields
 * onboardingId and locale.
 */
export function redirectWithNotice(formData: FormData, notice: Notice, below = ''): never {
  return redirectTo(
    `${onboardingPath(pageLocale(formData), textOf(formData, 'onboardingId'))}${below}?notice=${notice}`,
  )
}
