import 'server-only'
import { z } from 'zod'
import * as mini from 'zod/mini'
import type { Participant } from '@/lib/accounts/customer/session'
import { environmentQuestion, isMet } from '@/lib/guide/model/conditions'
import { askedInQuestions, askedWith, type KnownValue } from '@/lib/guide/model/customer-values'
import type { Guide } from '@/lib/guide/model/guide'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { disconnect, findTask, saveTaskState } from '@/lib/onboarding/task-state'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { testedEnvironment, testSelect, toTestSummary } from '@/lib/onboarding/view/test-summary'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { markDone, nextTaskAfter } from './complete-task'
import { storeValues, valueSchema } from './customer-values'
import type { AnswerError, AnswersState } from './form-states'

export type Answers = Record<string, string>

export type TypedAnswers = { taskId: string; answers: Answers; version: string }

export type AnswerResult = { state: AnswersState } | { code: 'unknownTask' } | { nextTaskId?: string }

const versionSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

/**
 * Saves the answers and marks their task done. When somebody else has saved other answers since the form was shown, it saves
 * nothing and returns both sets.
 */
export async function answerQuestions(participant: Participant, typed: TypedAnswers): Promise<AnswerResult> {
  const { result, journey } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, typed.taskId)
    if (task?.task.kind !== 'questions') return { code: 'unknownTask' as const }
    const { answers, texts } = splitTyped(change.guide, typed.answers)
    const parsed = answersSchema(change.guide).safeParse(answers)
    const known = await readKnownValues(change)
    const values = valuesSchema(change.guide, answers, known).safeParse(texts)
    if (!parsed.success || !values.success)
      return { state: toAnswersErrors([parsed.error, values.error], typed) }
    const conflict = await saveAnswers(change, parsed.data, parseVersion(typed.version))
    if (conflict) return { state: { ...conflict, values: typed.answers } }
    await saveValues(change, typed.taskId, values.data, known)
    if (task.status !== 'done') await markDone(change, participant, task)
    return undefined
  })
  return result ?? { nextTaskId: nextTaskAfter(journey, typed.taskId) }
}

/** Takes what was typed apart: the answers by question, and the texts of the customer's values that answers ask for. */
function splitTyped({ questions }: Guide, typed: Answers): { answers: Answers; texts: Answers } {
  const names = askedInQuestions(questions)
  const pick = (isText: boolean) =>
    Object.fromEntries(Object.entries(typed).filter(([key]) => names.includes(key) === isText))
  return { answers: pick(false), texts: pick(true) }
}

/**
 * Returns the schema of the values that the answers ask for. A text behind an answer that was not chosen counts as none, and nobody types what
 * the vendor's software has set.
 */
function valuesSchema(
  { questions, customerValues }: Guide,
  answers: Answers,
  known: readonly KnownValue[],
): mini.ZodMiniType<Answers> {
  const asked = questions
    .filter(({ when }) => isMet(when, answers))
    .flatMap((question) => askedWith(question, answers) ?? [])
    .filter((name) => !known.some((value) => value.name === name && value.isGiven))
  const fields = customerValues.filter(({ name }) => asked.includes(name))
  return mini.object(Object.fromEntries(fields.map((value) => [value.name, valueSchema(value)])))
}

/** Stores the texts that are new or other than before, and records each. */
async function saveValues(
  change: Change,
  taskId: string,
  texts: Answers,
  known: readonly KnownValue[],
): Promise<void> {
  const changed = Object.entries(texts).filter(
    ([name, text]) => !known.some((value) => value.name === name && value.text === text),
  )
  if (changed.length === 0) return
  await storeValues(change, Object.fromEntries(changed))
  for (const [name] of changed) change.recordEvent({ kind: 'valueEntered', taskId, data: { name } })
}

/** Returns the schema of a guide's answers. Every question that applies needs one of its options, and no others are allowed. */
function answersSchema(guide: Guide): z.ZodType<Answers> {
  const shape = guide.questions.map(({ id, options }) => [
    id,
    z.enum(options, answerError('unknownOption')).optional(),
  ])
  const schema = z.strictObject(Object.fromEntries(shape)) as z.ZodType<Answers>
  return guide.questions.reduce(
    (all, { id, when }) =>
      all.refine((answers) => answers[id] !== undefined || !isMet(when, answers), {
        path: [id],
        error: answerError('required'),
        // Runs even when another answer is wrong, so that every missing answer is named at once.
        when: () => true,
      }),
    schema,
  )
}

function answerError(code: AnswerError): AnswerError {
  return code
}

/** Turns the schemas' issues into the form's errors, with the typed answers. */
function toAnswersErrors(
  found: (z.core.$ZodError | undefined)[],
  typed: { answers: Answers; version: string },
): AnswersState {
  const errors = Object.assign({}, ...found.map((error) => error && fieldErrors<string, AnswerError>(error)))
  if (Object.keys(errors).length === 0) return { code: 'invalid' }
  return { errors, values: typed.answers, version: parseVersion(typed.version) }
}

/** Returns the version of the answers that the form was filled in from, or undefined for any other text. */
function parseVersion(typed: string): number | undefined {
  return typed === '' ? undefined : versionSchema.safeParse(typed).data
}

async function saveAnswers(
  change: Change,
  answers: Answers,
  version: number | undefined,
): Promise<AnswersState | undefined> {
  const { tx, onboardingId, record, recordEvent } = change
  if (areSame(answers, record.answers)) return undefined
  const { count } = await tx.onboarding.updateMany({
    where: { id: onboardingId, answersVersion: version ?? -1 },
    data: { answers, answersVersion: { increment: 1 } },
  })
  if (count === 0) return readConflict(change, answers)
  const questions = Object.keys(answers).filter((id) => answers[id] !== record.answers[id])
  recordEvent({ kind: 'questionsAnswered', data: { questions } })
  await withdrawProofs(change, answers)
  if (await isElsewhere(change, answers)) await disconnect(change)
  return undefined
}

function areSame(one: Answers, other: Answers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...ids].every((id) => one[id] === other[id])
}

async function readConflict({ tx, onboardingId, record }: Change, values: Answers): Promise<AnswersState> {
  const where = { id: onboardingId }
  const { answersVersion } = await tx.onboarding.findUniqueOrThrow({
    where,
    select: { answersVersion: true },
  })
  return { code: 'changedMeanwhile', values, theirs: record.answers, version: answersVersion }
}

/** Removes a test's proof from the tasks to which the new answers add actions: the test knew nothing of them. */
async function withdrawProofs(change: Change, answers: Answers): Promise<void> {
  const outdated = change.journey.tasks.filter(
    ({ task, record, actions }) =>
      record?.verifiedAt &&
      task.actions.some(
        (added) => isMet(added.when, answers) && !actions.some(({ action }) => action.id === added.id),
      ),
  )
  for (const { task } of outdated) await saveTaskState(change, task.id, { verifiedAt: null })
}

/** Returns whether the connection was proved in another environment of the ERP than the answers mean. */
async function isElsewhere({ tx, onboardingId, record }: Change, answers: Answers): Promise<boolean> {
  const meant = answers[environmentQuestion]
  if (!record.connectedAt || meant === record.answers[environmentQuestion]) return false
  const row = await tx.connectionTest.findFirst({
    where: { onboardingId, outcome: 'connected' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: testSelect,
  })
  const proved = testedEnvironment(row ? toTestSummary(row).checks : [])
  return proved !== undefined && proved !== meant
}
