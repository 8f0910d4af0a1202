import type { DecidedCheck, Finding } from '@/connectors/connector'
import type { ConnectorFile } from './schema/connector-file'
import { type Outcome, thisCheck } from './schema/outcome'

/** Returns the causes that a file names, in their order in the file. */
export function causesIn(file: ConnectorFile): string[] {
  const causes: string[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) collect(each)
    } else if (isFinding(value)) causes.push(value.cause)
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) collect(each)
  }
  collect([file.settings, file.customerValues, file.credentials, file.unsendable])
  for (const { trouble } of Object.values(file.answers))
    for (const { cause } of trouble ?? []) causes.push(cause)
  collect([file.steps, file.probes, file.rules])
  return [...new Set(causes)]
}

/**
 * Returns which check each cause of a rule, step or probe decides, and how. Of several rules the first one counts, and one that names
 * the cause as the likeliest comes before one that names it besides.
 */
export function checksByCause({ steps, rules, probes }: ConnectorFile): ReadonlyMap<string, DecidedCheck> {
  const likeliest = new Map<string, DecidedCheck>()
  const others = new Map<string, DecidedCheck>()
  const note = ({ check, state, findings }: Outcome, asked: string | undefined) => {
    const id = check === thisCheck ? asked : check
    if (id === undefined) return
    for (const [index, { cause, certainty }] of findings.entries()) {
      const causes = index === 0 ? likeliest : others
      if (!causes.has(cause)) causes.set(cause, { id, state, certainty })
    }
  }
  const collect = (value: unknown, asked?: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isOutcome(value)) note(value, asked)
    else for (const each of Object.values(value)) collect(each, asked)
  }
  for (const step of steps) collect([rules[step.rules], step], step.decides.at(-1))
  collect(rules)
  collect(probes)
  for (const { cause, certainty } of probes?.allRefused?.findings ?? [])
    others.set(cause, { id: 'permission', state: 'failed', certainty, isOfEveryRow: true })
  return new Map([...others, ...likeliest])
}

function isOutcome(value: object): value is Outcome {
  return 'check' in value && 'state' in value && 'findings' in value
}

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'cause' in value && 'certainty' in value
}
