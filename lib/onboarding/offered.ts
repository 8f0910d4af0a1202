import type { Choice } from '@/connectors/connector'
import type { TestSummary } from './setup'

/** A list as the ERP gave it to the newest test that connected; undefined where none has, or it found no such list. */
export function offered(
  tests: Pick<TestSummary, 'outcome' | 'checks'>[],
  list: string,
): Choice[] | undefined {
  const proof = tests.find(({ outcome }) => outcome === 'connected')
  return proof?.checks.find(({ state, found }) => state === 'passed' && found?.[list])?.found?.[list]
}
