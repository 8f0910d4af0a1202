import 'server-only'
import { isMet } from '@/guides/branches'
import type { Participant } from '@/lib/auth/session'
import { type Answers, answersSchema, isSame, refusedAnswers, versionOf } from './answers'
import { type Change, changeOnboarding } from './change-onboarding'
import type { AnswersState } from './form-states'
import { findTask, markDone, nextAfter, saveTaskState } from './tasks'

export type GivenAnswers = { taskId: string; answers: Answers; version: string }
export type AnswerResult = { state: AnswersState } | { code: 'unknownTask' } | { nextTaskId?: string }

/** Saves the answers and marks their task done. Whoever started from older answers than those saved is shown both. */
export async function answerQuestions(participant: Participant, given: GivenAnswers): Promise<AnswerResult> {
  const { result, journey } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, given.taskId)
    if (task?.task.kind !== 'questions') return { code: 'unknownTask' as const }
    const parsed = answersSchema(change.guide).safeParse(given.answers)
    if (!parsed.success) return { state: refusedAnswers(parsed.error, given) }
    const conflict = await saveAnswers(change, parsed.data, versionOf(given.version))
    if (conflict) return { state: conflict }
    if (task.status !== 'done') await markDone(change, participant, task)
    return undefined
  })
  return result ?? { nextTaskId: nextAfter(journey, given.taskId) }
}

async function saveAnswers(
  change: Change,
  answers: Answers,
  version: number | undefined,
): Promise<AnswersState | undefined> {
  const { tx, onboardingId, record, tell } = change
  if (isSame(answers, record.answers)) return undefined
  const { count } = await tx.onboarding.updateMany({
    where: { id: onboardingId, answersVersion: version ?? -1 },
    data: { answers, answersVersion: { increment: 1 } },
  })
  if (count === 0) return conflictWith(change, answers)
  const questions = Object.keys(answers).filter((id) => answers[id] !== record.answers[id])
  tell({ kind: 'questionsAnswered', data: { questions } })
  await doubtProofs(change, answers)
  return undefined
}

async function conflictWith({ tx, onboardingId, record }: Change, values: Answers): Promise<AnswersState> {
  const where = { id: onboardingId }
  const { answersVersion } = await tx.onboarding.findUniqueOrThrow({
    where,
    select: { answersVersion: true },
  })
  return { code: 'changedMeanwhile', values, theirs: record.answers, version: answersVersion }
}

/** A test proved a task as it was then: where the new answers add actions, the proof no longer holds. */
async function doubtProofs(change: Change, answers: Answers): Promise<void> {
  const doubted = change.journey.tasks.filter(
    ({ task, record, actions }) =>
      record?.verifiedAt &&
      task.actions.some(
        (action) => isMet(action.when, answers) && !actions.some((known) => known.action.id === action.id),
      ),
  )
  for (const { task } of doubted) await saveTaskState(change, task.id, { verifiedAt: null })
}
