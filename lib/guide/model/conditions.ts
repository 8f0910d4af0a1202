import type { Condition } from '@/lib/guide/schema/guide-files'

export type Answers = Record<string, string>

type Asked = { id: string; options: string[] }

/** Every combination of answers to the questions that some conditions name; what is not answered counts as unsure. */
export function branchesOf(
  conditions: readonly (Condition | undefined)[],
  questions: readonly Asked[],
): Answers[] {
  const named = new Set(conditions.flatMap((condition) => Object.keys(condition ?? {})))
  return combine(questions.filter(({ id }) => named.has(id)))
}

/** Whether somebody who answers so is meant. */
export function isMet(condition: Condition | undefined, answers: Answers): boolean {
  return Object.entries(condition ?? {}).every(([question, options]) =>
    options.includes(answers[question] ?? 'unsure'),
  )
}

function combine(questions: readonly Asked[]): Answers[] {
  return questions.reduce<Answers[]>(
    (branches, { id, options }) =>
      branches.flatMap((answers) =>
        [...new Set([...options, 'unsure'])].map((option) => ({ ...answers, [id]: option })),
      ),
    [{}],
  )
}

/** Both conditions at once; a question that both name keeps the options they share. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (!first || !second) return first ?? second
  const shared = Object.entries(second).map(([question, options]) => [
    question,
    first[question]?.filter((option) => options.includes(option)) ?? options,
  ])
  return { ...first, ...Object.fromEntries(shared) }
}
