import type { Condition } from '@/guides/schema'

/** An unanswered question counts as `unsure`, the answer that keeps every task in sight. */
export function isMet(condition: Condition | undefined, answers: Record<string, string>): boolean {
  return Object.entries(condition ?? {}).every(([question, options]) =>
    options.includes(answers[question] ?? 'unsure'),
  )
}
