import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import type { Check } from './connector'

type Tested<Run> = {
  /** All checks of one test of the connector against the ERP at `url`. */
  runTest(url: string, run: Run): Promise<Check[]>
  /** What the sandbox counts sign-ins by, such as `user=one@nordlys.example`. */
  attemptsOf(customer: string): string
}

/** A sandbox for the tests of one file, which must end every one of them without a violation of the protocol. */
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

/** All checks of a test, for those who need none of them sooner. */
export async function collectChecks(test: AsyncIterable<Check>): Promise<Check[]> {
  const checks: Check[] = []
  for await (const check of test) checks.push(check)
  return checks
}

/** The states of the checks before the permission rows, one letter each: passed, failed, unknown, - not reached. */
export function statesOf(checks: Check[]): string {
  const letters = { passed: 'p', failed: 'f', unknown: 'u', notReached: '-' }
  return checks.map(({ id, state }) => (id === 'permission' ? '' : letters[state])).join('')
}

/** The findings of the first check that has any, as `cause:certainty`. */
export function findingsOf(checks: Check[], row?: string): string[] {
  const found = checks.find((check) => check.findings.length > 0 && (!row || check.row === row))
  return (found?.findings ?? []).map(({ cause, certainty }) => `${cause}:${certainty}`)
}
