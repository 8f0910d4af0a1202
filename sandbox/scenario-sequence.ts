/** The scenarios of customers who repair something after each test. Every customer moves through them separately. */
export class ScenarioSequence<Scenario> {
  readonly #scenarios: readonly Scenario[]
  readonly #steps = new Map<string, number>()

  constructor(scenarios: readonly Scenario[]) {
    this.#scenarios = scenarios
  }

  /** Returns the customer's present scenario. */
  scenarioOf(customer: string): Scenario {
    return this.#scenarios[this.#stepOf(customer)] as Scenario
  }

  /** Moves the customer to the next scenario, because a test has shown what is wrong in this one. */
  repair(customer: string, scenario: Scenario): void {
    const step = this.#scenarios.indexOf(scenario)
    // Two tests at the same time move the customer on only once.
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
