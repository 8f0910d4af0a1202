import { ScenarioSequence } from '../scenario-sequence'
import { errors } from './errors'
import type { Login } from './request'
import { type Scenario, scenarioOf } from './scenarios'

/** The beginning of the IDs of companies that their customers repair, among them the demo's. */
const repairedCompanies = 'NORDLYS'

const entities = ['NORTH', 'SOUTH']

const steps: readonly Scenario[] = [
  { signInRefusal: (senderId, { companyId }) => errors.senderNotAuthorized(senderId, companyId) },
  { entities, denied: ['VENDOR', 'EEXPENSES'] },
  { entities },
]

/**
 * The scenarios of companies that their customers repair. First the sender is not authorized, then two permissions are
 * missing, then everything works. Each user has a sequence of their own, so that two people never disturb each other.
 */
export class CompanyScenarios {
  readonly #sequence = new ScenarioSequence(steps)
  /** The scenarios of companies that were switched, by company ID. */
  readonly #switched = new Map<string, Scenario>()

  /** Lets a company behave as another one, or again as its ID says. Returns whether both are known. */
  switchTo(companyId: string, to: string | undefined): boolean {
    const scenario = scenarioOf(to ?? companyId)
    if (!scenario || !scenarioOf(companyId)) return false
    if (to === undefined) this.#switched.delete(companyId.toUpperCase())
    else this.#switched.set(companyId.toUpperCase(), scenario)
    return true
  }

  /** Returns the present scenario of a company that was switched or that its customers repair, or undefined for any other. */
  scenarioFor(login: Login): Scenario | undefined {
    const switched = this.#switched.get(login.companyId.toUpperCase())
    if (switched) return switched
    const isRepaired = login.companyId.toUpperCase().startsWith(repairedCompanies)
    return isRepaired ? this.#sequence.scenarioOf(keyOf(login)) : undefined
  }

  repair(login: Login, scenario: Scenario): void {
    this.#sequence.repair(keyOf(login), scenario)
  }

  reset(): void {
    this.#switched.clear()
    this.#sequence.reset()
  }
}

function keyOf({ companyId, userId }: Login): string {
  return JSON.stringify([companyId.toUpperCase(), userId])
}

export type Session = { login: Login; scenario: Scenario }

/** Everything that the stand-in keeps, in memory. */
export class State {
  /** Descriptions of requests that the documented protocol does not allow. */
  readonly violations: string[] = []
  readonly sessions = new Map<string, Session>()
  readonly companies = new CompanyScenarios()
  readonly #attempts = new Map<string, number>()

  countAttempt({ companyId }: Login): void {
    this.#attempts.set(companyId.toUpperCase(), this.attempts(companyId) + 1)
  }

  /** Returns how many sign-ins were tried in a company. */
  attempts(companyId: string): number {
    return this.#attempts.get(companyId.toUpperCase()) ?? 0
  }

  reset(): void {
    this.violations.length = 0
    this.sessions.clear()
    this.companies.reset()
    this.#attempts.clear()
  }
}
