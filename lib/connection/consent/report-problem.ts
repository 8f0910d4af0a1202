import 'server-only'
import type { ConsentCause } from '@/connectors/consent'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { findTask, saveTaskState } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'

/**
 * Opens the task of a consent again inside a change, with the cause. A consent that was given before still counts and stays, unless the
 * ERP says that it has ended.
 */
export async function reportConsentProblem(
  change: Change,
  taskId: string,
  cause: ConsentCause,
  { hasEnded = false } = {},
): Promise<void> {
  if (!hasEnded && findTask(change.journey, taskId)?.status === 'done') return
  await saveTaskState(change, taskId, {
    verifiedAt: null,
    problemCauses: [cause],
    problemRows: [],
    problemChecks: ['signIn'],
    problemAt: databaseNow(),
    problemTestId: null,
  })
  change.recordEvent({ kind: 'consentRefused', taskId, data: { cause } })
}
