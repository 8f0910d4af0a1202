import { CompanyJourneys } from './journey'
import type { Login } from './request'
import type { Scenario } from './scenarios'

export type Session = { login: Login; scenario: Scenario }

/** All that the stand-in remembers, in memory. */
export class State {
  /** What requests did that the documented protocol does not allow. */
  readonly violations: string[] = []
  readonly sessions = new Map<string, Session>()
  readonly journeys = new CompanyJourneys()
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
    this.journeys.reset()
    this.#attempts.clear()
  }
}
