import 'server-only'
import { textOf } from '@/lib/form-data'
import { assertSameOrigin } from './assert-same-origin'
import { refuse } from './refuse'
import { findParticipant, type Participant } from './session'
import { readSessionToken } from './session-cookie'

/** First in every action of an onboarding: who sends this form. Anybody else is told that there is nothing here. */
export async function authorize(formData: FormData): Promise<Participant> {
  await assertSameOrigin()
  const onboardingId = textOf(formData, 'onboardingId')
  const participant = await findParticipant(onboardingId, await readSessionToken(onboardingId))
  return participant ?? (await refuse())
}
