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
  return (await findInSession(textOf(formData, 'onboardingId'))) ?? (await redirectToNotFound())
}

/**
 * Returns the participant who sends the form. Every action of one task calls this first. A colleague is let in too, if the
 * form's task is the one they were handed. Anybody else is redirected to the not-found page.
 */
export async function authorizeForTask(formData: FormData): Promise<Participant> {
  await assertSameOrigin()
  const [onboardingId, taskId] = [textOf(formData, 'onboardingId'), textOf(formData, 'taskId')]
  return (await recognizeForTask(onboardingId, taskId)) ?? (await redirectToNotFound())
}

/**
 * Returns the participant whose session a browser sends for a task, or null. A route of one task calls this after it has
 * checked the origin. A colleague is recognized in the task that they were handed.
 */
export async function recognizeForTask(onboardingId: string, taskId: string): Promise<Participant | null> {
  return (await findInSession(onboardingId)) ?? (await findInSession(onboardingId, taskId))
}

async function findInSession(onboardingId: string, taskId?: string): Promise<Participant | null> {
  return findParticipant(onboardingId, await readSessionToken(onboardingId, taskId), taskId)
}
