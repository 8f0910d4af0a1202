import type { Check } from './connector'

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
