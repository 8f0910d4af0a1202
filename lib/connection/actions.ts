'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { authorize, authorizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { keepCompany as keep, replaceCompany as replace } from '@/lib/connection/company/pending-company'
import type { CredentialsState } from '@/lib/connection/credentials/credentials-form'
import {
  handBackCredentials as handBack,
  removeCredentials as remove,
  saveCredentials,
} from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { formLocale, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath, testPath } from '@/lib/platform/routes'
import { redirectAfterTask } from '@/lib/tasks/redirect-after-task'

/**
 * Saves the credentials, starts a test and goes to its page. Reads the fields onboardingId, taskId, locale and
 * `credentials.<field>` for each field of the form. A secret left empty keeps the stored one.
 */
export async function testConnectionAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorize(formData)
  const errors = await saveCredentials(participant, textsOf(formData, 'credentials'))
  return errors ?? (await beginTest(participant, formData))
}

/**
 * Saves the credentials that a colleague has typed and returns the task to the sender. It starts no test. Reads the fields
 * onboardingId, taskId, locale and `credentials.<field>` for each field of the form.
 */
export async function handBackCredentialsAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorizeForTask(formData)
  const taskId = textOf(formData, 'taskId')
  const errors = await handBack(participant, taskId, textsOf(formData, 'credentials'))
  if (!errors) return redirectAfterTask(participant, formLocale(formData, participant), taskId)
  if (errors.code === 'unknownTask') return redirectToNotFound()
  return errors
}

/** Starts a test with the stored credentials and goes to its page. Reads the fields onboardingId, taskId and locale. */
export async function repeatTestAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  return beginTest(await authorize(formData), formData)
}

/** Removes the stored credentials and returns to the task's page. Reads the fields onboardingId, taskId and locale. */
export async function removeCredentialsAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await remove(participant)
  redirect(taskPathFromForm(participant, formData))
}

/**
 * Keeps the company of the connection and goes to the test's page, or to the connect task when its credentials are now missing.
 * Reads the fields onboardingId, taskId (the connect task), testId and locale.
 */
export async function keepCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = formLocale(formData, participant)
  const testId = textOf(formData, 'testId')
  const hasCredentials = await keep(participant, testId)
  redirectTo(
    hasCredentials
      ? testPath(locale, participant.onboardingId, testId)
      : taskPath(locale, participant.onboardingId, textOf(formData, 'taskId')),
  )
}

/**
 * Replaces the company of the connection by the one that a test has reached, and goes to the test's page. Reads the fields
 * onboardingId, testId and locale.
 */
export async function replaceCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const testId = textOf(formData, 'testId')
  await replace(participant, testId)
  redirectTo(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}

async function beginTest(participant: Participant, formData: FormData): Promise<CredentialsState> {
  const started = await startTest(participant)
  if ('retryAfterMinutes' in started) return started
  if ('code' in started) redirect(taskPathFromForm(participant, formData))
  const { run, testId } = started
  if (run) after(() => runTest(run))
  redirect(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}

function taskPathFromForm(participant: Participant, formData: FormData): string {
  const taskList = setupPath(formLocale(formData, participant), participant.onboardingId)
  const taskId = textOf(formData, 'taskId')
  return taskId ? `${taskList}/${encodeURIComponent(taskId)}` : taskList
}
