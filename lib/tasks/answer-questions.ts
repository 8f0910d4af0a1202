import { z } from 'zod'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import type { AnswerFault, AnswersState } from './form-states'
import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask, saveTaskState } from '@/lib/onboarding/task-state'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { markDone, nextAfter } from './complete-task'

export type Answers = Record<string, string>

/** Exactly the guide's questions; each that applies must be answered with one of its options. */
export function answersSchema(guide: Guide): z.ZodType<Answers> {
  const shape = guide.questions.map(({ id, options }) => [
    id,
    z.enum(options, answerFault('unknownOption')).optional(),
  ])
  const schema = z.strictObject(Object.fromEntries(shape)) as z.ZodType<Answers>
  return guide.questions.reduce(
    (all, { id, when }) =>
      all.refine((answers) => answers[id] !== undefined || !isMet(when, answers), {
        path: [id],
        error: answerFault('required'),
        // Also when another answer is refused: all that is missing is said at once.
        when: () => true,
      }),
    schema,
  )
}

const versionSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

/** What the form was filled in from; undefined for what is no version at all. */
export function versionOf(typed: string): number | undefined {
  return typed === '' ? undefined : versionSchema.safeParse(typed).data
}

/** The faults of a refused form, with what was typed. */
export function toAnswersErrors(
  error: z.ZodError,
  given: { answers: Answers; version: string },
): AnswersState {
  const errors = fieldErrors<string, AnswerFault>(error)
  if (Object.keys(errors).length === 0) return { code: 'invalid' }
  return { errors, values: given.answers, version: versionOf(given.version) }
}

export function isSame(one: Answers, other: Answers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...ids].every((id) => one[id] === other[id])
}

function answerFault(code: AnswerFault): AnswerFault {
  return code
}

export type GivenAnswers = { taskId: string; answers: Answers; version: string }

export type AnswerResult = { state: AnswersState } | { code: 'unknownTask' } | { nextTaskId?: string }

/** Saves the answers and marks their task done. Whoever started from older answers than those saved is shown both. */
export async function answerQuestions(participant: Participant, given: GivenAnswers): Promise<AnswerResult> {
  const { result, journey } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, given.taskId)
    if (task?.task.kind !== 'questions') return { code: 'unknownTask' as const }
    const parsed = answersSchema(change.guide).safeParse(given.answers)
    if (!parsed.success) return { state: toAnswersErrors(parsed.error, given) }
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
  const { tx, onboardingId, record, recordEvent } = change
  if (isSame(answers, record.answers)) return undefined
  const { count } = await tx.onboarding.updateMany({
    where: { id: onboardingId, answersVersion: version ?? -1 },
    data: { answers, answersVersion: { increment: 1 } },
  })
  if (count === 0) return conflictWith(change, answers)
  const questions = Object.keys(answers).filter((id) => answers[id] !== record.answers[id])
  recordEvent({ kind: 'questionsAnswered', data: { questions } })
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
