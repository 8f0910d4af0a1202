import 'server-only'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { findParticipant, type Participant } from './session'
import { readSessionToken } from './session-cookie'

/**
 * First in every action of an onboarding: who sends this form. Anybody else is told that there is nothing here, and so is
 * a colleague who was handed one task.
 */
export async function authorize(formData: FormData): Promise<Participant> {
  await assertSameOrigin()
  return (await findInSession(formData)) ?? (await redirectToNotFound())
}

/** The same in the actions of one task: lets in a colleague too, if the form's task is the one they were handed. */
export async function authorizeForTask(formData: FormData): Promise<Participant> {
  return (await recognizeForTask(formData)) ?? (await redirectToNotFound())
}

/** The same for an action that the page itself calls, and that answers with a code where it knows nobody. */
export async function recognizeForTask(formData: FormData): Promise<Participant | null> {
  await assertSameOrigin()
  return (await findInSession(formData)) ?? (await findInSession(formData, textOf(formData, 'taskId')))
}

async function findInSession(formData: FormData, taskId?: string): Promise<Participant | null> {
  const onboardingId = textOf(formData, 'onboardingId')
  return findParticipant(onboardingId, await readSessionToken(onboardingId, taskId), taskId)
}
