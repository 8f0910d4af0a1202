import type { Check, Finding } from '@/connectors/connector'
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

/** Returns which check each likeliest cause of a rule or step decides, and how. Of several rules the first one counts. */
export function checksByCause({
  steps,
  rules,
}: ConnectorFile): ReadonlyMap<string, Pick<Check, 'id' | 'state'>> {
  const checks = new Map<string, Pick<Check, 'id' | 'state'>>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isOutcome(value)) note(value)
    else for (const each of Object.values(value)) collect(each)
  }
  const note = ({ check, state, findings: [first] }: Outcome) => {
    if (first && check !== thisCheck && !checks.has(first.cause))
      checks.set(first.cause, { id: check, state })
  }
  collect([rules, steps])
  return checks
}

function isOutcome(value: object): value is Outcome {
  return 'check' in value && 'state' in value && 'findings' in value
}

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && 'cause' in value && 'certainty' in value
}
