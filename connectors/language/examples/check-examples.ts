import type { Check } from '@/connectors/connector'
import type { Mistake } from '@/connectors/language/lint/mistake'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Rule } from '@/connectors/language/schema/outcome'
import type { Example } from './parse-example'
import { replay } from './replay'

/** A fault of one example. */
export type WrongExample = { name: string; message: string; remedy: string }

export type CheckedExamples = {
  wrong: WrongExample[]
  /** A rule of the connector that no example shows, with its path in the connector’s file. */
  unshown: Mistake[]
}

/** Replays all examples of a connector, and finds those that lead elsewhere and rules that none of them shows. */
export async function checkExamples(
  file: ConnectorFile,
  examples: readonly Example[],
): Promise<CheckedExamples> {
  const passing = examples.filter(({ finds, answers }) => !finds && [...answers.values()].flat().length === 1)
  const good = new Map(passing.map((example) => [example.request, example]))
  const shown = new Set<Rule>()
  const wrong: WrongExample[] = []
  for (const example of examples) {
    const { name, request } = example
    if (!Object.hasOwn(file.requests, request)) {
      wrong.push({
        name,
        message: `There is no request "${request}".`,
        remedy: `Known: ${Object.keys(file.requests).join(', ')}.`,
      })
      continue
    }
    const { checks, rules, unanswered } = await replay(file, example, good)
    for (const rule of rules) shown.add(rule)
    const fault = unanswered
      ? {
          message: `"${unanswered}" is asked too, and has no good answer.`,
          remedy: 'Add an example of it that finds: passed.',
        }
      : difference(example, checks)
    if (fault) wrong.push({ name, ...fault })
  }
  return { wrong, unshown: unshownRules(file, shown) }
}

/** Returns what an example leads to instead of what it says; undefined when it is the same. */
function difference(
  { finds, probe }: Example,
  checks: readonly Check[],
): Omit<WrongExample, 'name'> | undefined {
  const expected = finds ? describe(finds.state, finds.check, finds.findings) : 'passed'
  const bad = checks.find(({ state, findings }) => state !== 'passed' && findings.length > 0)
  const found = bad ? describe(bad.state, bad.id, bad.findings) : 'passed'
  const isProved =
    !probe ||
    checks.some(
      ({ id, state, findings }) => id === 'permission' && (state === 'passed' || findings.length > 0),
    )
  if (expected === found && isProved) return undefined
  if (expected === found)
    return { message: 'Its permission row is not asked about.', remedy: 'Is its kind one of the probes?' }
  return { message: `It leads to another end than it says.`, remedy: `It leads to: ${found}.` }
}

function describe(state: string, check: string, findings: Check['findings']): string {
  return `${state} ${check}: ${findings.map(({ cause, certainty }) => `${certainty} ${cause}`).join(', ')}`
}

/** Returns the rules that no example shows. The last rule of a table is for what nobody has seen. */
function unshownRules({ rules }: ConnectorFile, shown: ReadonlySet<Rule>): Mistake[] {
  return Object.entries(rules).flatMap(([table, lines]) =>
    lines.slice(0, -1).flatMap((rule, index): Mistake[] => {
      if (shown.has(rule)) return []
      const remedy = 'Add one to answers/, with its source, or as assumed.'
      return [{ path: ['rules', table, index], message: 'No example fits this rule.', remedy }]
    }),
  )
}
