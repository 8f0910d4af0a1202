import {
  type Choice,
  certain,
  type EntryChoices,
  type ErpCompany,
  type RawAnswer,
} from '@/connectors/connector'
import { type Outcome, thisCheck } from '@/connectors/language/schema/outcome'
import type { Step } from '@/connectors/language/schema/steps'
import type { Refusal } from '@/connectors/report'

/** What came of one step. */
export type StepResult = {
  refusal?: Refusal
  company?: ErpCompany
  found?: Choice[]
  choices?: EntryChoices
  ms: number
}

/** Returns the refusal that an outcome means in a step. */
export function refusalOf(step: Step, outcome: Outcome, raw?: RawAnswer): Refusal {
  const { check, state, findings } = outcome
  return { check: check === thisCheck ? firstCheck(step) : check, state, findings, ...(raw && { raw }) }
}

/** Causes with which an ERP asks for a pause. */
const pauses = ['rateLimited', 'serverQuarantined']

/** Returns the refusal of an answer that cannot be the ERP's, or that did not come. */
export function troubleIn(step: Step, cause: string, raw?: RawAnswer): Refusal {
  const [, second] = step.decides
  // Whoever asks for a pause has been reached.
  if (pauses.includes(cause) && second !== undefined)
    return refusalOf(step, { facts: [], check: second, state: 'unknown', findings: [certain(cause)] }, raw)
  return refusalOf(
    step,
    { facts: [], check: firstCheck(step), state: 'failed', findings: [certain(cause)] },
    raw,
  )
}

function firstCheck(step: Step): string {
  return step.decides[0] ?? ''
}
