import type { Check } from '@/connectors/connector'
import type { Mistake } from '@/connectors/language/lint/mistake'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Rule } from '@/connectors/language/schema/outcome'
import { pathsToNothing, requestsWithoutAnswer } from './missing-examples'
import type { Example } from './parse-example'
import { type Replayed, replay } from './replay'

/** A fault of one example. */
export type WrongExample = { name: string; message: string; remedy: string }

export type CheckedExamples = {
  wrong: WrongExample[]
  /** The rules, good answers and paths into answers that no example covers, each with its place in the connector’s file. */
  unshown: Mistake[]
}

/** Replays all examples of a connector, and finds those that lead elsewhere, and what of the file none of them shows. */
export async function checkExamples(
  file: ConnectorFile,
  examples: readonly Example[],
): Promise<CheckedExamples> {
  const good = goodAnswers(examples)
  const shown = new Set<Rule>()
  const foundAt = new Set<string>()
  let isStuck = false
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
    const replayed = await replay(file, example, good)
    for (const rule of replayed.rules) shown.add(rule)
    for (const path of replayed.foundAt) foundAt.add(path)
    if (replayed.unanswered) {
      isStuck = true
      continue
    }
    const fault = unasked(file, example, replayed) ?? difference(example, replayed.checks)
    if (fault) wrong.push({ name, ...fault })
  }
  const unanswered = requestsWithoutAnswer(file, good)
  // An example that comes to no answer could not show what it is for.
  if (isStuck) return { wrong, unshown: unanswered }
  return {
    wrong,
    unshown: [...unanswered, ...unshownRules(file, shown), ...pathsToNothing(file, good, foundAt)],
  }
}

/** Returns the good answer to each request: one to whoever has given nothing more than they must, where there is one. */
function goodAnswers(examples: readonly Example[]): Map<string, Example> {
  const passing = examples.filter(({ finds, answers }) => !finds && [...answers.values()].flat().length === 1)
  const isMore = ({ given }: Example) => Object.keys(given).length > 0
  return new Map(
    [...passing.filter(isMore), ...passing.filter((example) => !isMore(example))].map((example) => [
      example.request,
      example,
    ]),
  )
}

/** Finds an example of a request that the test does not ask, so that it shows nothing. */
function unasked(
  { steps }: ConnectorFile,
  { request, probe }: Example,
  { asked }: Replayed,
): Omit<WrongExample, 'name'> | undefined {
  // A step sends its `doubt` request only after a refusal, so a replay without one does not send it.
  if (asked.has(request) || probe || steps.some(({ doubt }) => doubt?.ask === request)) return undefined
  const remedy = 'Add the line that leads to it, "# row: …" or "# given: …".'
  return { message: `The test does not ask "${request}".`, remedy }
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
    return {
      message: 'The test does not ask about its row.',
      remedy: 'Let "# row:" begin with one of the probes’ kinds.',
    }
  return {
    message: `A test finds here: ${found}.`,
    remedy: 'Correct "# finds:", or the rule that judges it.',
  }
}

function describe(state: string, check: string, findings: Check['findings']): string {
  return `${state} ${check}: ${findings.map(({ cause, certainty }) => `${certainty} ${cause}`).join(', ')}`
}

/** Returns the rules that no example shows. The last rule of a table is for what nobody has seen. */
function unshownRules({ rules }: ConnectorFile, shown: ReadonlySet<Rule>): Mistake[] {
  return Object.entries(rules).flatMap(([table, lines]) =>
    lines.slice(0, -1).flatMap((rule, index): Mistake[] => {
      if (shown.has(rule)) return []
      const remedy = 'Add one to answers/.'
      return [{ path: ['rules', table, index], message: 'No example fits this rule.', remedy }]
    }),
  )
}
