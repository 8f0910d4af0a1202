import type { Choice } from '@/connectors/connector'
import { proofOf } from './place'
import type { OnboardingRecord } from './record'
import type { TestSummary } from './setup'

type Proved = { tests: Pick<TestSummary, 'outcome' | 'checks'>[]; record: Pick<OnboardingRecord, 'place'> }

/** A list as the ERP gave it to the newest test that proved the connection; undefined where none has, or it found no such list. */
export function offered({ tests, record }: Proved, list: string): Choice[] | undefined {
  const proof = proofOf(tests, record.place)
  return proof?.checks.find(({ state, found }) => state === 'passed' && found?.[list])?.found?.[list]
}
