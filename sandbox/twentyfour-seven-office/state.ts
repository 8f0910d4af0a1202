import { UserScenarios } from './journey'
import type { Login } from './request'
import type { Scenario } from './scenarios'

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
