import type { Guide } from '@/guides/guide'
import type { TestSummary } from '@/lib/onboarding/setup'

/** A test outlives the guide it was made with: what today's guide has no words for is left out. */
export function knownTest(guide: Guide, test: TestSummary): TestSummary {
  const { checks, diagnosis } = test
  return {
    ...test,
    checks: checks.filter((check) => guide.checks.some(({ id }) => id === check.id)),
    diagnosis: diagnosis && {
      ...diagnosis,
      causes: diagnosis.causes
        .filter(({ cause }) => cause in guide.causes)
        .map((found) => ({ ...found, taskId: guide.tasks.find(({ id }) => id === found.taskId)?.id })),
    },
  }
}
