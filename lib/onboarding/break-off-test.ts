import 'server-only'
import { changeOnboarding } from './change-onboarding'

type Test = { id: string; onboardingId: string }

/** Ends a test whose process died; it has taught nothing. Answers whether it was still open. */
export async function breakOffTest({ id, onboardingId }: Test): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, async ({ tx, tell }) => {
    const { count } = await tx.connectionTest.updateMany({
      where: { id, onboardingId, finishedAt: null },
      data: { finishedAt: new Date(), outcome: 'interrupted' },
    })
    if (count > 0) tell({ kind: 'testFinished', data: { testId: id, outcome: 'interrupted', causes: [] } })
    return count > 0
  })
  return result
}
