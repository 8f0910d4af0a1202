import { Journeys } from '../journeys'
import { loginResponse } from './answers'
import { severalClients } from './clients'
import { type Scenario, scenarioOf } from './scenarios'

/** The demo's user, and any other whose name begins so. */
const user = 'nordlys'

/** The invitation is not accepted yet, then no client may be entered, then all is right. */
const steps: readonly Scenario[] = [
  { login: () => loginResponse('') },
  { clients: [] },
  { clients: severalClients },
]

/** How the services behave towards each user, those on a journey included. */
export class UserScenarios {
  readonly #journeys = new Journeys(steps)

  scenarioOf(username: string): Scenario | undefined {
    return isOnJourney(username) ? this.#journeys.scenarioOf(keyOf(username)) : scenarioOf(username)
  }

  /** The customer has seen the fault of `scenario`. */
  repair(username: string, scenario: Scenario): void {
    if (isOnJourney(username)) this.#journeys.repair(keyOf(username), scenario)
  }

  reset(): void {
    this.#journeys.reset()
  }
}

function isOnJourney(username: string): boolean {
  return keyOf(username).startsWith(user) && username.includes('@')
}

function keyOf(username: string): string {
  return username.toLowerCase()
}
