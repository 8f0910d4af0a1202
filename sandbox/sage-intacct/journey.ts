import { Journeys } from '../journeys'
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
export class CompanyJourneys {
  readonly #journeys = new Journeys(steps)

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
