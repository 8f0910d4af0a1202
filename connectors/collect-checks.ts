import type { Check } from './connector'

/** All checks of a test, for those who need none of them sooner. */
export async function collectChecks(test: AsyncIterable<Check>): Promise<Check[]> {
  const checks: Check[] = []
  for await (const check of test) checks.push(check)
  return checks
}
