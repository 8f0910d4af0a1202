import 'server-only'
import type { Check } from '@/connectors/connector'
import { pinCompany } from '@/lib/connection/company/pin-company'
import { clearedProblems } from '@/lib/connection/diagnosis/diagnosis'
import { returnTask } from '@/lib/handover/active-handover'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import type { Diagnosis, Reopening } from '@/lib/onboarding/view/test-summary'

type TestResult = { testId: string; checks: Check[]; diagnosis: Diagnosis }

/** Inside a change: writes what a test of the connection has shown into the tasks. */
export async function applyTestResult(
  change: Change,
  { testId, checks, diagnosis }: TestResult,
): Promise<void> {
  await clearProblems(change, clearedProblems(change.record.tasks, checks, diagnosis))
  await verifyTasks(change, diagnosis.verified)
  for (const reopening of diagnosis.reopen) await reopen(change, reopening, testId)
  await noteConnected(change, diagnosis)
  await pinCompany(change, checks, diagnosis)
}

const noProblem = {
  problemCauses: [],
  problemRows: [],
  problemChecks: [],
  problemAt: null,
  problemTestId: null,
}

async function clearProblems(change: Change, taskIds: string[]): Promise<void> {
  for (const taskId of taskIds) {
    await saveTaskState(change, taskId, noProblem)
    change.recordEvent({ kind: 'problemCleared', taskId })
  }
}

async function verifyTasks(change: Change, taskIds: string[]): Promise<void> {
  const known = new Set(change.record.tasks.filter((task) => task.verifiedAt).map(({ taskId }) => taskId))
  for (const taskId of taskIds) {
    await saveTaskState(change, taskId, { verifiedAt: new Date(), ...notWaiting })
    if (!known.has(taskId)) change.recordEvent({ kind: 'taskVerified', taskId })
    await returnTask(change, taskId)
  }
}

/** Its ticks and who had done it stay: what is wrong is usually one of them. */
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
    problemAt: new Date(),
    problemTestId: testId,
  })
  change.recordEvent({ kind: 'problemFound', taskId, data: { testId, causes, rows } })
}

/** Connected is what the last test that decided anything has said. */
async function noteConnected(change: Change, { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, record, recordEvent } = change
  if (outcome === 'notTheirs' || outcome === 'unclear') return
  if (outcome !== 'connected') return disconnect(change)
  if (!record.connectedAt) recordEvent({ kind: 'connected' })
  const connectedAt = record.connectedAt ?? new Date()
  await tx.onboarding.update({ where: { id: onboardingId }, data: { connectedAt }, select: { id: true } })
}

/** Inside a change: the onboarding is connected no longer, and no test proves the tasks that connect it. */
export async function disconnect({ tx, onboardingId, guide }: Change): Promise<void> {
  const data = { connectedAt: null }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  const taskId = { in: guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id) }
  await tx.taskState.updateMany({ where: { onboardingId, taskId }, data: { verifiedAt: null } })
}
