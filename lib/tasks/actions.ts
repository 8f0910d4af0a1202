'use server'

import { redirect } from 'next/navigation'
import { authorize, authorizeForTask } from '@/lib/accounts/customer/authorize'
import { formLocale, formTaskPath, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { answerQuestions } from './answer-questions'
import { reopenTask } from './complete-task'
import { keepCustomerValue } from './customer-values'
import type { AnswersState, CustomerValueState, WaitState } from './form-states'
import { acknowledgeGuideUpdates } from './guide-updates'
import { redirectAfterTask } from './redirect-after-task'
import { setActionTick } from './ticks'
import { rejectTask, stopWaiting, waitForTask } from './waiting'

/**
 * Saves the answers and goes on to the next task. Reads the fields onboardingId, taskId, locale, version, and
 * `answers.<question id>` for each question. Returns the form's state when the answers are not saved.
 */
export async function answerQuestionsAction(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const participant = await authorizeForTask(formData)
  const result = await answerQuestions(participant, {
    taskId: textOf(formData, 'taskId'),
    answers: textsOf(formData, 'answers'),
    version: textOf(formData, 'version'),
  })
  if ('state' in result) return result.state
  const locale = formLocale(formData, participant)
  if ('code' in result) redirectTo(setupPath(locale, participant.onboardingId))
  return redirectAfterTask(participant, locale, result.nextTaskId)
}

/**
 * Keeps a value of the customer's own that a step asks for, and returns to the task's page. Reads the fields onboardingId, taskId,
 * locale, actionId and `customerValues.<name>`. Returns the form's state when the value is wrong.
 */
export async function keepCustomerValueAction(
  _state: CustomerValueState,
  formData: FormData,
): Promise<CustomerValueState> {
  const participant = await authorizeForTask(formData)
  const step = { taskId: textOf(formData, 'taskId'), actionId: textOf(formData, 'actionId') }
  const errors = await keepCustomerValue(participant, step, textsOf(formData, 'customerValues'))
  if (!errors) redirectTo(formTaskPath(formData, participant))
  if ('code' in errors) return redirectToNotFound()
  return errors
}

/** Re-opens a task and keeps its ticks. Reads the fields onboardingId, taskId and locale. */
export async function reopenTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const taskExists = await reopenTask(participant, taskId)
  const locale = formLocale(formData, participant)
  redirectTo(
    taskExists
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}

/**
 * Ticks or unticks an action for a form without JavaScript, and returns to the action on the task's page. Reads the fields
 * onboardingId, taskId, locale, actionId and done ("true" or "false").
 */
export async function submitTickAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const isDone = textOf(formData, 'done') === 'true'
  const result = await setActionTick(participant, { taskId, actionId: textOf(formData, 'actionId'), isDone })
  if ('code' in result) redirect(setupPath(locale, participant.onboardingId))
  const page = taskPath(locale, participant.onboardingId, taskId)
  redirect(`${page}#${textOf(formData, 'actionId')}`)
}

/**
 * Marks a task as waiting and returns to its page. Reads the fields onboardingId, taskId, locale, waitingFor (mail, colleague,
 * approval, vendor or other) and who (may be empty). Returns the form's state when a field is wrong.
 */
export async function waitForTaskAction(_state: WaitState, formData: FormData): Promise<WaitState> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const typed = { waitingFor: textOf(formData, 'waitingFor'), who: textOf(formData, 'who') }
  const errors = await waitForTask(participant, taskId, typed)
  if (!errors) redirectTo(taskPath(locale, participant.onboardingId, taskId))
  if ('code' in errors) redirectTo(setupPath(locale, participant.onboardingId))
  return errors
}

/**
 * Records that what a task waits for was refused, and goes to the task that has to be done again. A colleague who was handed
 * only this task may not do so. Reads the fields onboardingId, taskId and locale.
 */
export async function rejectTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = formLocale(formData, participant)
  const taskIdToRedo = await rejectTask(participant, textOf(formData, 'taskId'))
  redirectTo(
    taskIdToRedo === undefined
      ? setupPath(locale, participant.onboardingId)
      : taskPath(locale, participant.onboardingId, taskIdToRedo),
  )
}

/** Ends a task's waiting and returns to its page. Reads the fields onboardingId, taskId and locale. */
export async function stopWaitingAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const taskExists = await stopWaiting(participant, taskId)
  redirectTo(
    taskExists
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}

/**
 * Records that the customer has read the guide's updates up to a version. Reads the fields onboardingId, locale and version.
 */
export async function acknowledgeGuideUpdatesAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await acknowledgeGuideUpdates(participant, textOf(formData, 'version'))
  redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
}
