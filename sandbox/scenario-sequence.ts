/** Customers who repair what a test has shown them: scenario after scenario, each customer on their own. */
export class ScenarioSequence<Scenario> {
  readonly #scenarios: readonly Scenario[]
  readonly #steps = new Map<string, number>()

  constructor(scenarios: readonly Scenario[]) {
    this.#scenarios = scenarios
  }

  /** Where this customer is now. */
  scenarioOf(customer: string): Scenario {
    return this.#scenarios[this.#stepOf(customer)] as Scenario
  }

  /** The customer has seen the fault of `scenario`, and repairs it before the next test. */
  repair(customer: string, scenario: Scenario): void {
    const step = this.#scenarios.indexOf(scenario)
    // Of two tests side by side only one moves on.
    if (step !== this.#stepOf(customer)) return
    this.#steps.set(customer, Math.min(step + 1, this.#scenarios.length - 1))
  }

  reset(): void {
    this.#steps.clear()
  }

  #stepOf(customer: string): number {
    return this.#steps.get(customer) ?? 0
  }
}
