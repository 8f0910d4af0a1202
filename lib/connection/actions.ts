'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { authorize, authorizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { keepCompany, replaceCompany } from '@/lib/connection/company/pending-company'
import type { CredentialsState } from '@/lib/connection/credentials/credentials-form'
import {
  handBackCredentials,
  removeCredentials,
  saveCredentials,
} from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { formLocale, formTaskPath, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { taskPath, testPath } from '@/lib/platform/routes'
import { redirectAfterTask } from '@/lib/tasks/redirect-after-task'

/** Fields: onboardingId, taskId, locale, and `credentials.<field>`. A secret left empty keeps the stored one. */
export async function testConnectionAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorize(formData)
  const refused = await saveCredentials(participant, textsOf(formData, 'credentials'))
  return refused ?? (await beginTest(participant, formData))
}

/** The same fields, of a colleague: nothing is tested, and the task returns to whoever handed it over. */
export async function handBackCredentialsAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorizeForTask(formData)
  const taskId = textOf(formData, 'taskId')
  const refused = await handBackCredentials(participant, taskId, textsOf(formData, 'credentials'))
  if (!refused) return redirectAfterTask(participant, formLocale(formData, participant), taskId)
  if (refused.code === 'unknownTask') return redirectToNotFound()
  return refused
}

/** Tests again with what is stored. Fields: onboardingId, taskId, locale. */
export async function repeatTestAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  return beginTest(await authorize(formData), formData)
}

/** Fields: onboardingId, taskId, locale. */
export async function removeCredentialsAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await removeCredentials(participant)
  redirect(formTaskPath(formData, participant))
}

async function beginTest(participant: Participant, formData: FormData): Promise<CredentialsState> {
  const started = await startTest(participant)
  if ('retryAfterMinutes' in started) return started
  if ('code' in started) redirect(formTaskPath(formData, participant))
  const { run, testId } = started
  if (run) after(() => runTest(run))
  redirect(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}

/** Fields: onboardingId, taskId (of the sign-in details), testId, locale. Leads to the test, or to where details are missing now. */
export async function keepCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = formLocale(formData, participant)
  const testId = textOf(formData, 'testId')
  const hasDetails = await keepCompany(participant, testId)
  redirectTo(
    hasDetails
      ? testPath(locale, participant.onboardingId, testId)
      : taskPath(locale, participant.onboardingId, textOf(formData, 'taskId')),
  )
}

/** The same fields. Leads to the test, which counts from now on. */
export async function replaceCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const testId = textOf(formData, 'testId')
  await replaceCompany(participant, testId)
  redirectTo(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}
