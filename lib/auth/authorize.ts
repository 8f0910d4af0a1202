import 'server-only'
import { textOf } from '@/lib/form-data'
import { assertSameOrigin } from './assert-same-origin'
import { refuse } from './refuse'
import { findParticipant, type Participant } from './session'
import { readSessionToken } from './session-cookie'

/** First in every action of an onboarding: who sends this form. Anybody else is told that there is nothing here. */
export async function authorize(formData: FormData): Promise<Participant> {
  return (await recognize(formData)) ?? (await refuse())
}

/** The same for an action that the page itself calls, and that answers with a code where it knows nobody. */
export async function recognize(formData: FormData): Promise<Participant | null> {
  await assertSameOrigin()
  const onboardingId = textOf(formData, 'onboardingId')
  return findParticipant(onboardingId, await readSessionToken(onboardingId))
}
