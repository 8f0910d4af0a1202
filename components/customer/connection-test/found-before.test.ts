import { describe, expect, it } from 'vitest'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { hasFoundBefore } from './found-before'

type Outcome = NonNullable<TestSummary['outcome']>

/** Returns tests from the newest to the oldest, by outcome, first cause and rows. */
function testsOf(...found: [Outcome, string?, string[]?][]): TestSummary[] {
  return found.map(([outcome, cause, rows = []], at) => ({
    id: `${at}`,
    reference: `${at}`,
    origin: 'person',
    startedAt: new Date(1_000_000 - at * 1000),
    outcome,
    checks: [],
    ...(outcome !== 'interrupted' && {
      diagnosis: {
        outcome,
        causes: cause ? [{ cause, certainty: 'certain' as const, checkId: 'x', rows }] : [],
        reopen: [],
        verified: [],
      },
    }),
  }))
}

const isRepeated = (...found: Parameters<typeof testsOf>) => {
  const tests = testsOf(...found)
  return hasFoundBefore(tests, tests[0] as TestSummary)
}

describe('a test that finds a cause', () => {
  it('finds the same as the test before', () => {
    expect(isRepeated(['problem', 'roleEmpty'], ['problem', 'roleEmpty'])).toBe(true)
    expect(
      isRepeated(['problem', 'permissionMissing', ['a']], ['problem', 'permissionMissing', ['a', 'b']]),
    ).toBe(true)
  })

  it('finds nothing again in a test that no person has begun', () => {
    const tests = testsOf(['problem', 'roleEmpty'], ['problem', 'roleEmpty'])
    const [newest] = tests
    expect(newest && hasFoundBefore(tests, { ...newest, origin: 'schedule' })).toBe(false)
  })

  it('passes over tests that were interrupted or not the customer’s to act on', () => {
    const between: [Outcome, string?][] = [['interrupted'], ['notTheirs', 'outage'], ['unclear']]
    expect(isRepeated(['problem', 'roleEmpty'], ...between, ['problem', 'roleEmpty'])).toBe(true)
  })

  it('finds something else than the test before, or finds it anew', () => {
    expect(isRepeated(['problem', 'roleEmpty'])).toBe(false)
    expect(isRepeated(['problem', 'roleEmpty'], ['problem', 'signInRefused'], ['problem', 'roleEmpty'])).toBe(
      false,
    )
    expect(isRepeated(['problem', 'roleEmpty'], ['connected'], ['problem', 'roleEmpty'])).toBe(false)
    expect(isRepeated(['problem', 'permissionMissing', ['a']], ['problem', 'permissionMissing', ['b']])).toBe(
      false,
    )
  })
})
