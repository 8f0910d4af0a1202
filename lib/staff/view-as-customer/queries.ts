import 'server-only'
import { cache } from 'react'
import { getStaff } from '@/lib/accounts/staff/queries'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { getConnectionTest, getOnboardingView, getTaskView } from '@/lib/onboarding/view/queries'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { findCustomerView } from './customer-view'

/**
 * Returns an onboarding for a page of the customer, to its participant or to a manager who views it as the customer. Returns
 * null for anybody else.
 */
export const getShownOnboarding = cache(
  async (onboardingId: string): Promise<OnboardingView | null> =>
    (await getOnboardingView(onboardingId)) ?? (await getCustomerView(onboardingId)),
)

/**
 * Returns an onboarding for a task's page, to its participant, to a colleague who was handed this task, or to a manager who views
 * it as the customer. Returns null for anybody else.
 */
export const getShownTask = cache(
  async (onboardingId: string, taskId: string): Promise<OnboardingView | null> =>
    (await getTaskView(onboardingId, taskId)) ?? (await getCustomerView(onboardingId)),
)

/**
 * Returns one test for its page, to the same readers as `getShownOnboarding`. Returns null for a foreign or malformed id. A test
 * of the view comes from the view, so that a page never shows a test and a task list from before and after its end.
 */
export async function getShownTest(onboardingId: string, testId: string): Promise<TestSummary | null> {
  const view = await getShownOnboarding(onboardingId)
  const shown = view?.tests.find(({ id }) => id === testId)
  if (shown || view?.viewed) return shown ?? null
  return getConnectionTest(onboardingId, testId)
}

/** Returns the onboarding of a view that the signed-in manager has begun. Returns null for anybody else and any other id. */
const getCustomerView = cache(async (viewId: string): Promise<OnboardingView | null> => {
  const staff = await getStaff()
  return staff?.role === 'manager' ? findCustomerView(staff, viewId) : null
})
