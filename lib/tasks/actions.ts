'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { authorize, authorizeForTask, recognizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { formLocale, textOf, textsOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { answerQuestions } from './answer-questions'
import { completeTask, reopenTask } from './complete-task'
import type { AnswersState, TickResult, WaitState } from './form-states'
import { acknowledgeGuideUpdates } from './guide-updates'
import { redirectAfterTask } from './redirect-after-task'
import { setActionTick } from './ticks'
import { rejectTask, stopWaiting, waitForTask } from './waiting'

/** Fields: onboardingId, taskId, locale, version, and `answers.<question id>` for each question. */
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

/** Fields of both: onboardingId, taskId, locale. */

/** Marks the task done and goes on to the next one; one that needs others first is shown again and says so. */
export async function completeTaskAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const result = await completeTask(participant, taskId)
  const list = setupPath(locale, participant.onboardingId)
  if (!('code' in result)) return redirectAfterTask(participant, locale, result.nextTaskId)
  redirectTo(result.code === 'needsOthersFirst' ? taskPath(locale, participant.onboardingId, taskId) : list)
}

/** Takes back that the task is done; its ticks stay. */
export async function reopenTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const taskId = textOf(formData, 'taskId')
  const isKnown = await reopenTask(participant, taskId)
  const locale = formLocale(formData, participant)
  redirectTo(
    isKnown
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}

/** Fields: onboardingId, taskId, actionId, done ("true"/"false"). For the client leaf, which may send it again. */
export async function setTickAction(formData: FormData): Promise<TickResult> {
  const participant = await recognizeForTask(formData)
  if (!participant) return { code: 'closed' }
  const result = await saveTick(participant, formData)
  refresh()
  return result
}

/** The same from a native form, with `locale`: answers with the task's page, at the action. */
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

/** Fields: onboardingId, taskId, locale, waitingFor (mail, colleague, approval, vendor, other), who (may be empty). Leads to the task's page. */
export async function waitForTaskAction(_state: WaitState, formData: FormData): Promise<WaitState> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const typed = { waitingFor: textOf(formData, 'waitingFor'), who: textOf(formData, 'who') }
  const refused = await waitForTask(participant, taskId, typed)
  if (!refused) redirectTo(taskPath(locale, participant.onboardingId, taskId))
  if ('code' in refused) redirectTo(setupPath(locale, participant.onboardingId))
  return refused
}

/** Fields: onboardingId, taskId, locale. Leads to the task that has to be done again, which a colleague with this one cannot open. */
export async function rejectTaskAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = formLocale(formData, participant)
  const again = await rejectTask(participant, textOf(formData, 'taskId'))
  redirectTo(
    again === undefined
      ? setupPath(locale, participant.onboardingId)
      : taskPath(locale, participant.onboardingId, again),
  )
}

/** Fields: onboardingId, taskId, locale. */
export async function stopWaitingAction(formData: FormData): Promise<void> {
  const participant = await authorizeForTask(formData)
  const locale = formLocale(formData, participant)
  const taskId = textOf(formData, 'taskId')
  const isKnown = await stopWaiting(participant, taskId)
  redirectTo(
    isKnown
      ? taskPath(locale, participant.onboardingId, taskId)
      : setupPath(locale, participant.onboardingId),
  )
}

/** Fields: onboardingId, locale, version. */
export async function acknowledgeGuideUpdatesAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await acknowledgeGuideUpdates(participant, textOf(formData, 'version'))
  redirectTo(setupPath(formLocale(formData, participant), participant.onboardingId))
}
