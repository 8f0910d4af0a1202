'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { authorize, authorizeForTask, recognizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { formLocale, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { answerQuestions as answer } from './answer-questions'
import { completeTask as complete, reopenTask as reopen } from './complete-task'
import type { AnswersState, TickResult, WaitState } from './form-states'
import { acknowledgeGuideUpdates as acknowledge } from './guide-updates'
import { redirectAfterTask } from './redirect-after-task'
import { setActionTick } from './ticks'
import { rejectTask as refuse, stopWaiting as stop, waitForTask as wait } from './waiting'

/**
 * Saves the answers and goes on to the next task. Reads the fields onboardingId, taskId, locale, version, and
 * `answers.<question id>` for each question. Returns the form's state when the answers are not saved.
 */
export async function answerQuestionsAction(_state: AnswersState, formData: FormData): Promise<AnswersState> {
  const participant = await authorizeForTask(formData)
  const result = await answer(participant, {
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
 * Marks a task done and goes on to the next one. A task that needs others first is shown again. Reads the fields onboardingId,
 * taskId and locale.
 */
export async function completeTaskAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const result = await complete(participant, taskId)
  const list = setupPath(locale, participant.onboardingId)
  if (!('code' in result)) return redirectAfterTask(participant, locale, result.nextTaskId)
  redirectTo(result.code === 'needsOthersFirst' ? taskPath(locale, participant.onboardingId, taskId) : list)
}

/** Re-opens a task and keeps its ticks. Reads the fields onboardingId, taskId and locale. */
export async function reopenTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const taskExists = await reopen(participant, taskId)
  const locale = formLocale(formData, participant)
  redirectTo(
    taskExists
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}

/**
 * Ticks or unticks an action for the page's script, which may send the same tick again. Reads the fields onboardingId, taskId,
 * actionId and done ("true" or "false").
 */
export async function setTickAction(formData: FormData): Promise<TickResult> {
  const participant = await recognizeForTask(formData)
  if (!participant) return { code: 'closed' }
  const result = await saveTick(participant, formData)
  refresh()
  return result
}

/**
 * Ticks or unticks an action for a form without JavaScript, and returns to the action on the task's page. Reads the fields
 * onboardingId, taskId, locale, actionId and done ("true" or "false").
 */
export async function submitTickAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const result = await saveTick(participant, formData)
  if ('code' in result) redirect(setupPath(locale, participant.onboardingId))
  const page = taskPath(locale, participant.onboardingId, textOf(formData, 'taskId'))
  redirect(`${page}#${textOf(formData, 'actionId')}`)
}

function saveTick(participant: Participant, formData: FormData): Promise<TickResult> {
  const isDone = textOf(formData, 'done') === 'true'
  const taskId = textOf(formData, 'taskId')
  return setActionTick(participant, { taskId, actionId: textOf(formData, 'actionId'), isDone })
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
  const errors = await wait(participant, taskId, typed)
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
  const taskIdToRedo = await refuse(participant, textOf(formData, 'taskId'))
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
  const taskExists = await stop(participant, taskId)
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
  await acknowledge(participant, textOf(formData, 'version'))
  redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
}
