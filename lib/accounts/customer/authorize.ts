import 'server-only'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { findParticipant, type Participant } from './session'
import { readSessionToken } from './session-cookie'

/**
 * Returns the participant who sends the form. Every action of an onboarding calls this first. Anybody else is redirected to
 * the not-found page, also a colleague who was handed one task.
 */
export async function authorize(formData: FormData): Promise<Participant> {
  await assertSameOrigin()
  return (await findInSession(formData)) ?? (await redirectToNotFound())
}

/**
 * Returns the participant who sends the form. Every action of one task calls this first. A colleague is let in too, if the
 * form's task is the one they were handed. Anybody else is redirected to the not-found page.
 */
export async function authorizeForTask(formData: FormData): Promise<Participant> {
  return (await recognizeForTask(formData)) ?? (await redirectToNotFound())
}

/** Returns the participant whom `authorizeForTask` would let in, or null: for actions that answer a script with a code. */
export async function recognizeForTask(formData: FormData): Promise<Participant | null> {
  await assertSameOrigin()
  return (await findInSession(formData)) ?? (await findInSession(formData, textOf(formData, 'taskId')))
}

async function findInSession(formData: FormData, taskId?: string): Promise<Participant | null> {
  const onboardingId = textOf(formData, 'onboardingId')
  return findParticipant(onboardingId, await readSessionToken(onboardingId, taskId), taskId)
}
