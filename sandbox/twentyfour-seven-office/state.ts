import { ScenarioSequence } from '../scenario-sequence'
import { loginResponse } from './answers'
import { severalClients } from './lists'
import type { Login } from './request'
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
  readonly #journeys = new ScenarioSequence(steps)

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

export type Session = { username: string; scenario: Scenario }

/** All that the stand-in remembers, in memory. */
export class State {
  readonly violations: string[] = []
  readonly sessions = new Map<string, Session>()
  readonly users = new UserScenarios()
  readonly #attempts = new Map<string, number>()

  countAttempt({ username }: Login): void {
    this.#attempts.set(username.toLowerCase(), this.attempts(username) + 1)
  }

  /** Sign-ins tried by a user. */
  attempts(username: string): number {
    return this.#attempts.get(username.toLowerCase()) ?? 0
  }

  reset(): void {
    this.violations.length = 0
    this.sessions.clear()
    this.users.reset()
    this.#attempts.clear()
  }
}
