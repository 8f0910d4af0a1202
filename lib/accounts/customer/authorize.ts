import 'server-only'
import { cookies } from 'next/headers'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { findByTokens, findParticipant, type Participant } from './session'
import { readSessionToken, sessionTokensIn } from './session-cookie'

/**
 * Returns the participant who sends the form. Every action of an onboarding calls this first. Anybody else is redirected to
 * the not-found page, also a colleague who was handed one task.
 */
export async function authorize(formData: FormData): Promise<Participant> {
  await assertSameOrigin()
  const onboardingId = textOf(formData, 'onboardingId')
  const participant = await findParticipant(onboardingId, await readSessionToken(onboardingId))
  return participant ?? (await redirectToNotFound())
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
  const tokens = sessionTokensIn(await cookies(), onboardingId, taskId)
  return tokens && findByTokens(tokens)
}
