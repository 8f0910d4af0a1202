'use server'

import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { refuse } from '@/lib/auth/refuse'
import { nudge } from '@/lib/dashboard/nudge-actions'
import type { NudgeState } from '@/lib/dashboard/tenant-form-states'
import { getTenant } from '@/lib/dashboard/tenant-queries'
import { textOf } from '@/lib/form-data'
import { draftNudge } from './draft-nudge'

/** Fields: those of a nudge, and `intent` where the mail alone is asked for: a page without scripts has one answer to a form. */
export async function sendNudgeForm(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  return formData.get('intent') === 'preview' ? preview(formData) : nudge({}, formData)
}

/** The mail that would go out; writes nothing. */
async function preview(formData: FormData): Promise<NudgeState> {
  const staff = await authorizeStaff('manager')
  const tenant = await getTenant(staff, textOf(formData, 'onboardingId'), textOf(formData, 'locale'))
  const person = tenant?.people.find(({ id }) => id === textOf(formData, 'participantId'))
  if (!tenant || !person) return refuse()
  const value = textOf(formData, 'message')
  return { value, preview: await draftNudge(tenant, person, value.trim().slice(0, 1000)) }
}
