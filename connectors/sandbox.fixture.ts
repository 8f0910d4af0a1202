import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import type { Check } from './connector'

type Tested<Run> = {
  /** Runs one test of the connector against the ERP at `url` and returns all its checks. */
  runTest(url: string, run: Run): Promise<Check[]>
  /** Returns the query by which the sandbox counts sign-ins, such as `user=one@nordlys.example`. */
  attemptsOf(customer: string): string
}

/** Starts a sandbox for the tests of one file. Each test fails if it violates the protocol. */
export function sandboxOf<Run>({ runTest, attemptsOf }: Tested<Run>) {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox()
  })
  afterEach(async () => {
    expect(await ask('violations')).toEqual([])
  })
  afterAll(() => sandbox.close())

  async function ask(path: string) {
    return (await fetch(`${sandbox.url}/sandbox/${path}`)).json()
  }

  return {
    url: () => sandbox.url,
    attempts: async (customer: string) => (await ask(`attempts?${attemptsOf(customer)}`)).attempts as number,
    run: (run: Run) => runTest(sandbox.url, run),
  }
}

/** Waits for a test to end and returns all its checks. */
export async function collectChecks(test: AsyncIterable<Check>): Promise<Check[]> {
  const checks: Check[] = []
  for await (const check of test) checks.push(check)
  return checks
}

/**
 * Returns the states of the checks before the permission rows, one letter each: p(assed), f(ailed), u(nknown), - for
 * not reached.
 */
export function statesOf(checks: Check[]): string {
  const letters = { passed: 'p', failed: 'f', unknown: 'u', notReached: '-' }
  return checks.map(({ id, state }) => (id === 'permission' ? '' : letters[state])).join('')
}

/** Returns the findings of a check as `cause:certainty`: of the check of `row` if it is given, otherwise of the first check with findings. */
export function findingsOf(checks: Check[], row?: string): string[] {
  const found = checks.find((check) => check.findings.length > 0 && (!row || check.row === row))
  return (found?.findings ?? []).map(({ cause, certainty }) => `${cause}:${certainty}`)
}
