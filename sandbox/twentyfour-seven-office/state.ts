import { ScenarioSequence } from '../scenario-sequence'
import { loginResponse } from './answers'
import { severalClients } from './lists'
import type { Login } from './request'
import { type Scenario, scenarioOf } from './scenarios'

/** The beginning of the names of users whose access their customers repair, among them the demo's. */
const repairedUsers = 'nordlys'

/** First the invitation is not accepted, then the user may enter no client, then everything works. */
const steps: readonly Scenario[] = [
  { login: () => loginResponse('') },
  { clients: [] },
  { clients: severalClients },
]

/** The scenarios of all users, among them those whose access their customers repair. */
export class UserScenarios {
  readonly #sequence = new ScenarioSequence(steps)

  scenarioOf(username: string): Scenario | undefined {
    return isRepaired(username) ? this.#sequence.scenarioOf(keyOf(username)) : scenarioOf(username)
  }

  /** Moves the user to the next scenario, because a test has shown what is wrong in this one. */
  repair(username: string, scenario: Scenario): void {
    if (isRepaired(username)) this.#sequence.repair(keyOf(username), scenario)
  }

  reset(): void {
    this.#sequence.reset()
  }
}

function isRepaired(username: string): boolean {
  return keyOf(username).startsWith(repairedUsers) && username.includes('@')
}

function keyOf(username: string): string {
  return username.toLowerCase()
}

export type Session = { username: string; scenario: Scenario }

/** Everything that the stand-in keeps, in memory. */
export class State {
  readonly violations: string[] = []
  readonly sessions = new Map<string, Session>()
  readonly users = new UserScenarios()
  readonly #attempts = new Map<string, number>()

  countAttempt({ username }: Login): void {
    this.#attempts.set(username.toLowerCase(), this.attempts(username) + 1)
  }

  /** Returns how many sign-ins a user tried. */
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
