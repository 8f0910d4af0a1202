import 'server-only'
import type { Check } from '@/connectors/connector'
import { clearedProblems } from '@/lib/diagnosis/cleared-problems'
import type { Diagnosis, Reopening } from '@/lib/diagnosis/diagnosis'
import type { Change } from './change-onboarding'
import { returnTask } from './end-handover'
import { settlePlace } from './settle-place'
import { notWaiting, saveTaskState } from './tasks'

type FinishedTest = { testId: string; checks: Check[]; diagnosis: Diagnosis }

/** Inside a change: writes what a test of the connection has shown into the tasks. */
export async function learnFromTest(
  change: Change,
  { testId, checks, diagnosis }: FinishedTest,
): Promise<void> {
  await clearProblems(change, clearedProblems(change.record.tasks, checks, diagnosis))
  await verifyTasks(change, diagnosis.verified)
  for (const reopening of diagnosis.reopen) await reopen(change, reopening, testId)
  await settleConnection(change, diagnosis)
  await settlePlace(change, checks, diagnosis)
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
    change.tell({ kind: 'problemCleared', taskId })
  }
}

async function verifyTasks(change: Change, taskIds: string[]): Promise<void> {
  const known = new Set(change.record.tasks.filter((task) => task.verifiedAt).map(({ taskId }) => taskId))
  for (const taskId of taskIds) {
    await saveTaskState(change, taskId, { verifiedAt: new Date(), ...notWaiting })
    if (!known.has(taskId)) change.tell({ kind: 'taskVerified', taskId })
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
  change.tell({ kind: 'problemFound', taskId, data: { testId, causes, rows } })
}

/** Connected is what the last test that decided anything has said. */
async function settleConnection(change: Change, { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, guide, record, tell } = change
  if (outcome === 'connected' && !record.connectedAt) tell({ kind: 'connected' })
  if (outcome === 'notTheirs' || outcome === 'unclear') return
  const connectedAt = outcome === 'connected' ? (record.connectedAt ?? new Date()) : null
  await tx.onboarding.update({ where: { id: onboardingId }, data: { connectedAt }, select: { id: true } })
  if (outcome === 'connected') return
  const connectTasks = guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id)
  await tx.taskState.updateMany({
    where: { onboardingId, taskId: { in: connectTasks } },
    data: { verifiedAt: null },
  })
}
