import type { Journey } from './journey'
import type { Doer, OnboardingRecord } from './record'

/** How the end of the guide was reached: a test proved the connection, or somebody gave their word where no test can. */
export type Ending = { how: 'verified'; at: Date } | { how: 'attested'; at: Date; by: Doer; taskId: string }

export function endingOf(record: OnboardingRecord, journey: Journey): Ending | undefined {
  if (record.connectedAt) return { how: 'verified', at: record.connectedAt }
  if (journey.end !== 'attested') return undefined
  const last = journey.tasks.find(({ task, proof }) => task.kind === 'attest' && proof === 'attested')
  const done = last?.record?.done
  return last && done && { how: 'attested', taskId: last.task.id, ...done }
}
