import { ScenarioSequence } from '../scenario-sequence'
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
export class CompanyScenarios {
  readonly #journeys = new ScenarioSequence(steps)

  /** How the company behaves now, or undefined for a company that has no journey. */
  scenarioFor(login: Login): Scenario | undefined {
    const isOnJourney = login.companyId.toUpperCase().startsWith(company)
    return isOnJourney ? this.#journeys.scenarioOf(keyOf(login)) : undefined
  }

  repair(login: Login, scenario: Scenario): void {
    this.#journeys.repair(keyOf(login), scenario)
  }

  reset(): void {
    this.#journeys.reset()
  }
}

function keyOf({ companyId, userId }: Login): string {
  return JSON.stringify([companyId.toUpperCase(), userId])
}

export type Session = { login: Login; scenario: Scenario }

/** All that the stand-in remembers, in memory. */
export class State {
  /** What requests did that the documented protocol does not allow. */
  readonly violations: string[] = []
  readonly sessions = new Map<string, Session>()
  readonly companies = new CompanyScenarios()
  readonly #attempts = new Map<string, number>()

  countAttempt({ companyId }: Login): void {
    this.#attempts.set(companyId.toUpperCase(), this.attempts(companyId) + 1)
  }

  /** Sign-ins tried in a company. */
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
