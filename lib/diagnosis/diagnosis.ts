import type { Certainty, Check } from '@/connectors/connector'
import type { Guide } from '@/guides/guide'

export type Outcome = 'connected' | 'problem' | 'notTheirs' | 'unclear'

/** One reason why the test failed. `taskId` is the task that repairs it in the customer's branch. */
export type DiagnosedCause = {
  cause: string
  certainty: Certainty
  checkId: string
  rows: string[]
  taskId?: string
}

export type Reopening = { taskId: string; causes: string[]; rows: string[]; checks: string[] }

export type Diagnosis = {
  outcome: Outcome
  /** Likeliest first, each cause once. */
  causes: DiagnosedCause[]
  reopen: Reopening[]
  /** Ids of the tasks that this test proved done. */
  verified: string[]
}

export function diagnose(_guide: Guide, _answers: Record<string, string>, _checks: Check[]): Diagnosis {
  return { outcome: 'unclear', causes: [], reopen: [], verified: [] }
}
