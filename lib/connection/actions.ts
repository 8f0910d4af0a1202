'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { authorize, authorizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { keepCompany, replaceCompany } from '@/lib/connection/company/pending-company'
import { completeTaskByWord } from '@/lib/connection/complete-task'
import { pickedOrTyped, shownGroup, typedGroup } from '@/lib/connection/credentials/choices'
import { collectCredential } from '@/lib/connection/credentials/collect'
import type { CredentialsState } from '@/lib/connection/credentials/credentials-form'
import { makeCredentials } from '@/lib/connection/credentials/make'
import {
  handBackCredentials,
  removeCredentials,
  saveCredentials,
} from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { formLocale, formTaskPath, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath, testPath } from '@/lib/platform/routes'
import { redirectAfterTask } from '@/lib/tasks/redirect-after-task'

/** Reads the credentials of a form, which may be picked from a list of the ERP's. */
function credentialsFrom(formData: FormData): Record<string, string> {
  const [picked, typed, shown] = ['credentials', typedGroup, shownGroup].map((group) =>
    textsOf(formData, group),
  )
  return pickedOrTyped(picked ?? {}, typed ?? {}, shown ?? {})
}

/**
 * Saves the credentials, starts a test and goes to its page. Reads the fields onboardingId, taskId, locale,
 * `credentials.<field>` or `typed.<field>` for each field of the form, and hasErpChanged. A secret left empty keeps the stored one.
 */
export async function testConnectionAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorize(formData)
  const errors = await saveCredentials(participant, credentialsFrom(formData))
  return errors ?? (await beginTest(participant, formData))
}

/**
 * Saves the credentials that a colleague has typed and returns the task to the sender. It starts no test. Reads the fields
 * onboardingId, taskId, locale and `credentials.<field>` or `typed.<field>` for each field of the form.
 */
export async function handBackCredentialsAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorizeForTask(formData)
  const taskId = textOf(formData, 'taskId')
  const errors = await handBackCredentials(participant, taskId, credentialsFrom(formData))
  if (!errors) return redirectAfterTask(participant, formLocale(formData, participant), taskId)
  if (errors.code === 'unknownTask') return redirectToNotFound()
  return errors
}

/**
 * Seals one credential that a task collects and returns to the task's page. Reads the fields onboardingId, taskId, locale, actionId
 * and `credentials.<field>`. Returns the form's state when the value is wrong.
 */
export async function collectCredentialAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  const participant = await authorizeForTask(formData)
  const [taskId, actionId] = [textOf(formData, 'taskId'), textOf(formData, 'actionId')]
  const errors = await collectCredential(participant, { taskId, actionId }, textsOf(formData, 'credentials'))
  if (!errors) redirectTo(formTaskPath(formData, participant))
  if (errors.code === 'unknownTask') return redirectToNotFound()
  return errors
}

/**
 * Makes what a step of a task offers, such as a certificate, and returns to the task's page. Reads the fields onboardingId, taskId, locale,
 * actionId and replaces: what the person has seen, where it is made anew.
 */
export async function makeCredentialsAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const step = { taskId: textOf(formData, 'taskId'), actionId: textOf(formData, 'actionId') }
  const refused = await makeCredentials(participant, step, textOf(formData, 'replaces'))
  // Where it was too often, the page says so.
  if (refused?.code === 'unknownTask') return redirectToNotFound()
  redirectTo(formTaskPath(formData, participant))
}

/**
 * Marks a task done and goes on to the next one. A task that needs others first, or that still has to collect
 * something, is shown again. Reads the fields onboardingId, taskId and locale.
 */
export async function completeTaskAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const result = await completeTaskByWord(participant, taskId)
  const list = setupPath(locale, participant.onboardingId)
  if (!('code' in result)) return redirectAfterTask(participant, locale, result.nextTaskId)
  redirectTo(result.code !== 'unknownTask' ? taskPath(locale, participant.onboardingId, taskId) : list)
}

/** Starts a test with the stored credentials and goes to its page. Reads the fields onboardingId, taskId, locale and hasErpChanged. */
export async function repeatTestAction(
  _state: CredentialsState,
  formData: FormData,
): Promise<CredentialsState> {
  return beginTest(await authorize(formData), formData)
}

/** Removes the stored credentials and returns to the task's page. Reads the fields onboardingId, taskId and locale. */
export async function removeCredentialsAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await removeCredentials(participant)
  redirect(formTaskPath(formData, participant))
}

/**
 * Keeps the company of the connection and goes to the test's page, or to the connect task when its credentials are now missing.
 * Reads the fields onboardingId, taskId (the connect task), testId and locale.
 */
export async function keepCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = formLocale(formData, participant)
  const testId = textOf(formData, 'testId')
  const hasCredentials = await keepCompany(participant, testId)
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
  await replaceCompany(participant, testId)
  redirectTo(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}

async function beginTest(participant: Participant, formData: FormData): Promise<CredentialsState> {
  const started = await startTest(participant, textOf(formData, 'hasErpChanged') === 'yes')
  if ('code' in started) {
    if (started.code !== 'credentialsMissing') return started
    redirect(formTaskPath(formData, participant))
  }
  const { run, testId } = started
  if (run) after(() => runTest(run))
  redirect(testPath(formLocale(formData, participant), participant.onboardingId, testId))
}
