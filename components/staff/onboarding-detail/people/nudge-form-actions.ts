'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { nudgeAction } from '@/lib/staff/onboarding-detail/actions'
import type { NudgeState } from '@/lib/staff/onboarding-detail/form-states'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'
import { draftNudge } from './draft-nudge'

/**
 * Sends a nudge. Fields: those of a nudge, and `intent` when only the mail is wanted, because a form without scripts
 * has one action.
 */
export async function sendNudgeFormAction(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  return formData.get('intent') === 'preview' ? previewNudge(formData) : nudgeAction({}, formData)
}

/** Returns the mail that would be sent, and writes nothing. */
async function previewNudge(formData: FormData): Promise<NudgeState> {
  const staff = await authorizeStaff('manager')
  const onboarding = await getOnboarding(staff, textOf(formData, 'onboardingId'), textOf(formData, 'locale'))
  const person = onboarding?.people.find(({ id }) => id === textOf(formData, 'participantId'))
  if (!onboarding || !person) return redirectToNotFound()
  const value = textOf(formData, 'message')
  return { value, preview: await draftNudge(onboarding, person, value.trim().slice(0, 1000)) }
}
