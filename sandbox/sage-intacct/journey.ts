import { errors } from './errors'
import type { Login } from './request'
import type { Scenario } from './scenarios'

/** The demo's company, and any other whose ID begins so. */
const company = 'NORDLYS'
const entities = ['NORTH', 'SOUTH']

const steps: readonly Scenario[] = [
  { signInRefusal: (senderId, { companyId }) => errors.senderNotAuthorized(senderId, companyId) },
  { entities, denied: ['VENDOR', 'EEXPENSES'] },
  { entities },
]

/**
 * A company that its customer repairs: first the sender is not authorized, then two permissions are missing, then
 * all is right. Kept by company and user, so that two people never disturb each other.
 */
export class Journeys {
  readonly #steps = new Map<string, number>()

  /** How the company behaves now, or undefined for a company that has no journey. */
  scenarioFor(login: Login): Scenario | undefined {
    return login.companyId.toUpperCase().startsWith(company) ? steps[this.#stepOf(login)] : undefined
  }

  /** The customer has seen the fault of `scenario`, and repairs it before the next test. */
  repair(login: Login, scenario: Scenario): void {
    const step = steps.indexOf(scenario)
    // Of two tests side by side only one moves on.
    if (step === this.#stepOf(login)) this.#steps.set(keyOf(login), Math.min(step + 1, steps.length - 1))
  }

  reset(): void {
    this.#steps.clear()
  }

  #stepOf(login: Login): number {
    return this.#steps.get(keyOf(login)) ?? 0
  }
}

function keyOf({ companyId, userId }: Login): string {
  return JSON.stringify([companyId.toUpperCase(), userId])
}
