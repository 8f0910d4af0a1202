import type { Check, RawAnswer } from '@/connectors/connector'
import type { Step } from '@/connectors/language/schema/steps'
import { notReached, type Refusal, reportSignIn } from '@/connectors/report'
import type { Tried } from './second-attempt'

/**
 * Returns one check for each thing that a step decides, including those that a refusal leaves open. Checks of credentials that
 * were not given are left out.
 */
export function reportStep(step: Step, tried: Tried, applies: (check: string) => boolean): Check[] {
  const { refusal, company, found, choices, ms, retryMs, refusals } = tried
  const times = { [step.decides[0] ?? '']: ms, ...(step.again && { [step.again.check]: retryMs }) }
  const choicesCheck = choices && (refusal?.check ?? step.decides.findLast(applies))
  const companyCheck = company && (step.company?.check ?? step.decides.findLast(applies))
  return reportSignIn({
    checks: step.decides,
    refusal,
    provenBy: (level) => provenBy(step, level),
    ms: times,
  })
    .filter(({ id }) => applies(id))
    .map((check) => ({
      ...check,
      ...(!refusal && found && { found: { [check.id]: found } }),
      ...(check.id === choicesCheck && { choices }),
      ...(!refusal && check.id === companyCheck && { company }),
      ...(refusals > 1 && check.id === refusal?.check && { refusals }),
    }))
}

/** Returns the checks that must have passed for the ERP to answer at a level. */
function provenBy({ proves, decides }: Step, level: RawAnswer['level']): readonly string[] {
  if (level === 'network') return []
  // An answer that is none of the ERP's own proves that there is somebody.
  if (level === 'http') return decides.slice(0, 1)
  return proves ? (proves[level] ?? []) : decides.slice(0, 1)
}

/** Returns the checks of a step that is not asked. `early` is why, and is said by the step that decides its check. */
export function reportUnaskedStep(
  step: Step,
  early: Refusal | undefined,
  applies: (check: string) => boolean,
): Check[] {
  if (!early || !step.decides.includes(early.check)) return step.decides.filter(applies).map(notReached)
  return reportStep(step, { refusal: early, ms: 0, retryMs: 0, refusals: 0 }, applies)
}
