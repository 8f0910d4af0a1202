'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { nudgeAction } from '@/lib/staff/onboarding-detail/actions'
import type { NudgeState } from '@/lib/staff/onboarding-detail/form-states'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'
import { draftNudge } from './draft-nudge'

/** Fields: those of a nudge, and `intent` where the mail alone is asked for: a page without scripts has one answer to a form. */
export async function sendNudgeFormAction(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  return formData.get('intent') === 'preview' ? previewNudge(formData) : nudgeAction({}, formData)
}

/** The mail that would go out; writes nothing. */
async function previewNudge(formData: FormData): Promise<NudgeState> {
  const staff = await authorizeStaff('manager')
  const onboarding = await getOnboarding(staff, textOf(formData, 'onboardingId'), textOf(formData, 'locale'))
  const person = onboarding?.people.find(({ id }) => id === textOf(formData, 'participantId'))
  if (!onboarding || !person) return redirectToNotFound()
  const value = textOf(formData, 'message')
  return { value, preview: await draftNudge(onboarding, person, value.trim().slice(0, 1000)) }
}
