import 'server-only'
import type { Check } from '@/connectors/connector'
import { clearedProblems } from '@/lib/diagnosis/cleared-problems'
import { type Diagnosis, diagnose, type Reopening } from '@/lib/diagnosis/diagnosis'
import { getLog } from '@/lib/log'
import { type Change, changeOnboarding } from './change-onboarding'
import { returnTask } from './end-handover'
import type { TestRun } from './start-test'
import { notWaiting, saveTaskState } from './tasks'

const nothingLearnt: Diagnosis = { outcome: 'unclear', causes: [], reopen: [], verified: [] }

/** Writes what a test has shown into the tasks. A test is finished once; a test broken off teaches nothing. */
export async function finishTest(
  { testId, reference, onboardingId }: Pick<TestRun, 'testId' | 'reference' | 'onboardingId'>,
  checks: Check[],
  isComplete: boolean,
): Promise<void> {
  await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, guide, record, tell } = change
    const diagnosis = isComplete ? diagnose(guide, record.answers, checks) : nothingLearnt
    const { outcome, causes } = diagnosis
    const { count } = await tx.connectionTest.updateMany({
      where: { id: testId, onboardingId, finishedAt: null },
      data: { finishedAt: new Date(), outcome, diagnosis, checks },
    })
    if (count === 0) return
    tell({ kind: 'testFinished', data: { testId, outcome, causes: causes.map(({ cause }) => cause) } })
    await clearProblems(change, clearedProblems(record.tasks, checks, diagnosis))
    await verifyTasks(change, diagnosis.verified)
    for (const reopening of diagnosis.reopen) await reopen(change, reopening, testId)
    await settleConnection(change, diagnosis)
    getLog().info({ testId, reference, outcome }, 'test finished')
  })
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
