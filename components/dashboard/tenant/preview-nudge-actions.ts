'use server'

import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { refuse } from '@/lib/auth/refuse'
import type { NudgeState } from '@/lib/dashboard/tenant-form-states'
import { getTenant } from '@/lib/dashboard/tenant-queries'
import { textOf } from '@/lib/form-data'
import { draftNudge } from './draft-nudge'

/** Fields: onboardingId, locale, participantId, message. Answers the mail that would go out; writes nothing. */
export async function previewNudge(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  const staff = await authorizeStaff('manager')
  const tenant = await getTenant(staff, textOf(formData, 'onboardingId'), textOf(formData, 'locale'))
  const person = tenant?.people.find(({ id }) => id === textOf(formData, 'participantId'))
  if (!tenant || !person) return refuse()
  const value = textOf(formData, 'message')
  return { value, preview: await draftNudge(tenant, person, value.trim().slice(0, 1000)) }
}
