'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { authorize, authorizeForTask } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { refuse } from '@/lib/auth/refuse'
import type { Participant } from '@/lib/auth/session'
import { textOf, textsOf } from '@/lib/form-data'
import type { CredentialsState } from './form-states'
import { leadAfterTask } from './lead-after-task'
import { setupPath, testPath } from './paths'
import { runTest } from './run-test'
import {
  handBackCredentials as handBack,
  removeCredentials as remove,
  saveCredentials,
} from './save-credentials'
import { startTest } from './start-test'

/** Fields: onboardingId, taskId, locale, and `credentials.<field>`. A secret left empty keeps the stored one. */
export async function testConnection(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorize(formData)
  const refused = await saveCredentials(participant, textsOf(formData, 'credentials'))
  return refused ?? (await test(participant, formData))
}

/** The same fields, of a colleague: nothing is tested, and the task returns to whoever handed it over. */
export async function handBackCredentials(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorizeForTask(formData)
  const taskId = textOf(formData, 'taskId')
  const refused = await handBack(participant, taskId, textsOf(formData, 'credentials'))
  if (!refused) return leadAfterTask(participant, localeOf(formData, participant), taskId)
  if (refused.code === 'unknownTask') return refuse()
  return refused
}

/** Tests again with what is stored. Fields: onboardingId, taskId, locale. */
export async function repeatTest(_state: CredentialsState, formData: FormData): Promise<CredentialsState> {
  return test(await authorize(formData), formData)
}

/** Fields: onboardingId, taskId, locale. */
export async function removeCredentials(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remove(participant)
  redirect(pageOf(participant, formData))
}

async function test(participant: Participant, formData: FormData): Promise<CredentialsState> {
  const started = await startTest(participant)
  if ('retryAfterMinutes' in started) return started
  if ('code' in started) redirect(pageOf(participant, formData))
  const { run, testId } = started
  if (run) after(() => runTest(run))
  redirect(testPath(localeOf(formData, participant), participant.onboardingId, testId))
}

function pageOf(participant: Participant, formData: FormData): string {
  const list = setupPath(localeOf(formData, participant), participant.onboardingId)
  const taskId = textOf(formData, 'taskId')
  return taskId ? `${list}/${encodeURIComponent(taskId)}` : list
}
