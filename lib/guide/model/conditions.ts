import type { Condition } from '@/lib/guide/schema/guide-files'

/** A customer's answers: option by question. */
export type Answers = Record<string, string>

/** The question whose answer is the environment of the ERP, where the connector has several. */
export const environmentQuestion = 'environment'

type AskedQuestion = { id: string; options: string[] }

/** Returns every combination of answers to the questions that the conditions name, with "unsure" for no answer. */
export function branchesOf(
  conditions: readonly (Condition | undefined)[],
  questions: readonly AskedQuestion[],
): Answers[] {
  const named = new Set(conditions.flatMap((condition) => Object.keys(condition ?? {})))
  return combine(questions.filter(({ id }) => named.has(id)))
}

function combine(questions: readonly AskedQuestion[]): Answers[] {
  return questions.reduce<Answers[]>(
    (branches, { id, options }) =>
      branches.flatMap((answers) =>
        [...new Set([...options, 'unsure'])].map((option) => ({ ...answers, [id]: option })),
      ),
    [{}],
  )
}

/** Returns whether a condition applies to a customer with these answers. An absent condition applies to everybody. */
export function isMet(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([question, options]) =>
    options.includes(answers[question] ?? 'unsure'),
  )
}

/** Returns the condition that holds when both hold. A question that both name keeps the options that they share. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (!first || !second) return first ?? second
  const shared = Object.entries(second).map(([question, options]) => [
    question,
    first[question]?.filter((option) => options.includes(option)) ?? options,
  ])
  return { ...first, ...Object.fromEntries(shared) }
}
