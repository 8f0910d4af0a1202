import { z } from 'zod'
import { isMet } from '@/guides/branches'
import type { Guide } from '@/guides/guide'
import type { AnswerFault, AnswersState } from './form-states'

export type Answers = Record<string, string>

/** Exactly the guide's questions; each that applies must be answered with one of its options. */
export function answersSchema(guide: Guide): z.ZodType<Answers> {
  const shape = guide.questions.map(({ id, options }) => [
    id,
    z.enum(options, fault('unknownOption')).optional(),
  ])
  const schema = z.strictObject(Object.fromEntries(shape)) as z.ZodType<Answers>
  return guide.questions.reduce(
    (all, { id, when }) =>
      all.refine((answers) => answers[id] !== undefined || !isMet(when, answers), {
        path: [id],
        error: fault('required'),
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
export function refusedAnswers(
  error: z.ZodError,
  given: { answers: Answers; version: string },
): AnswersState {
  const errors = error.issues.flatMap(({ path, message }) => (path[0] ? [[path[0], message]] : []))
  if (errors.length === 0) return { code: 'invalid' }
  return {
    errors: Object.fromEntries(errors.toReversed()),
    values: given.answers,
    version: versionOf(given.version),
  }
}

export function isSame(one: Answers, other: Answers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...ids].every((id) => one[id] === other[id])
}

function fault(code: AnswerFault): AnswerFault {
  return code
}
