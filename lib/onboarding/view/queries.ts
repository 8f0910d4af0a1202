import 'server-only'
import { cache } from 'react'
import { readSessionToken } from '@/lib/accounts/customer/session-cookie'
import { findConnectionTest, findOnboardingView } from './find-onboarding-view'
import type { OnboardingView } from './onboarding-view'
import type { TestSummary } from './test-summary'

/** What one participant may see of one onboarding; null for anybody else, whatever the id looks like. */
export const getOnboardingView = cache(
  async (onboardingId: string): Promise<OnboardingView | null> =>
    findOnboardingView(onboardingId, await readSessionToken(onboardingId)),
)

/** One onboarding for a task's page, which also opens to a colleague who was handed this task; null for anybody else. */
export const getTaskView = cache(
  async (onboardingId: string, taskId: string): Promise<OnboardingView | null> =>
    (await getOnboardingView(onboardingId)) ??
    (await findOnboardingView(onboardingId, await readSessionToken(onboardingId, taskId), taskId)),
)

/** One test of the participant's own onboarding; null for a foreign or malformed id. */
export async function getConnectionTest(onboardingId: string, testId: string): Promise<TestSummary | null> {
  return findConnectionTest(onboardingId, testId, await readSessionToken(onboardingId))
}
