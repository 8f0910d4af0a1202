import 'server-only'
import type { Check } from '@/connectors/connector'
import { type Diagnosis, diagnose } from '@/lib/diagnosis/diagnosis'
import { getLog } from '@/lib/log'
import { changeOnboarding } from './change-onboarding'
import { learnFromTest } from './learn-from-test'
import { askForPlace } from './other-place'
import { isElsewhere } from './place'
import type { TestRun } from './start-test'

const nothingLearnt: Diagnosis = { outcome: 'unclear', causes: [], reopen: [], verified: [] }

type Finished = Pick<TestRun, 'testId' | 'reference' | 'onboardingId' | 'credentialsAt'>

/**
 * Writes down what a test has shown. A test is finished once; a test broken off teaches nothing. One that has led to another
 * company than the connection's changes nothing before somebody has said which is meant.
 */
export async function finishTest(
  { testId, reference, onboardingId, credentialsAt }: Finished,
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
    if (isElsewhere({ checks }, record.place)) await askForPlace(change, { testId, checks, credentialsAt })
    else await learnFromTest(change, { testId, checks, diagnosis })
    getLog().info({ testId, reference, outcome }, 'test finished')
  })
}
