import 'server-only'
import type { Check } from '@/connectors/connector'
import { pinCompany } from '@/lib/connection/company/pin-company'
import { clearedProblems } from '@/lib/connection/diagnosis/diagnosis'
import { releaseProved } from '@/lib/connection/release/release-credentials'
import { returnTask } from '@/lib/handover/active-handover'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { disconnect, noProblem, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import type { Diagnosis, Reopening } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'

type TestResult = {
  testId: string
  checks: Check[]
  diagnosis: Diagnosis
  /** When the tested credentials were saved. It is absent when no others can have been saved since. */
  credentialsAt?: Date
}

/** Writes the result of a test into the tasks and the connection, inside a change, and releases what it has proved to the vendor. */
export async function applyTestResult(
  change: Change,
  { testId, checks, diagnosis, credentialsAt }: TestResult,
): Promise<void> {
  await clearProblems(change, clearedProblems(change.record.tasks, checks, diagnosis))
  await verifyTasks(change, diagnosis.verified)
  for (const reopening of diagnosis.reopen) await reopen(change, reopening, testId)
  await updateConnectedAt(change, diagnosis)
  await pinCompany(change, checks, diagnosis)
  if (diagnosis.outcome === 'connected') await releaseProved(change, { testId, credentialsAt })
}

async function clearProblems(change: Change, taskIds: string[]): Promise<void> {
  for (const taskId of taskIds) {
    await saveTaskState(change, taskId, noProblem)
    change.recordEvent({ kind: 'problemCleared', taskId })
  }
}

async function verifyTasks(change: Change, taskIds: string[]): Promise<void> {
  const verified = new Set(change.record.tasks.filter((task) => task.verifiedAt).map(({ taskId }) => taskId))
  for (const taskId of taskIds) {
    await saveTaskState(change, taskId, { verifiedAt: databaseNow(), ...notWaiting })
    if (!verified.has(taskId)) change.recordEvent({ kind: 'taskVerified', taskId })
    await returnTask(change, taskId)
  }
}

/** Re-opens a task. Its ticks and its author stay, because usually one of the ticked actions is wrong. */
async function reopen(
  change: Change,
  { taskId, causes, rows, checks }: Reopening,
  testId: string,
): Promise<void> {
  await saveTaskState(change, taskId, {
    verifiedAt: null,
    problemCauses: causes,
    problemRows: rows,
    problemChecks: checks,
    problemAt: databaseNow(),
    problemTestId: testId,
  })
  change.recordEvent({ kind: 'problemFound', taskId, data: { testId, causes, rows } })
}

/** Updates when the connection was made. Only a test that decides something may make or end the connection. */
async function updateConnectedAt(change: Change, { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, record, recordEvent } = change
  if (outcome === 'notTheirs' || outcome === 'unclear') return
  if (outcome !== 'connected') return disconnect(change)
  if (!record.connectedAt) recordEvent({ kind: 'connected' })
  const connectedAt = record.connectedAt ?? databaseNow()
  await tx.onboarding.update({ where: { id: onboardingId }, data: { connectedAt }, select: { id: true } })
}
