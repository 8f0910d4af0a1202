import 'server-only'
import { cache } from 'react'
import { getStaff } from '@/lib/accounts/staff/queries'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { getConnectionTest, getOnboardingView, getTaskView } from '@/lib/onboarding/view/queries'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { findCustomerView } from './customer-view'

/** An onboarding for a page of the customer's: to its participant, or to a manager who views it as the customer; null for anybody else. */
export const getShownOnboarding = cache(
  async (onboardingId: string): Promise<OnboardingView | null> =>
    (await getOnboardingView(onboardingId)) ?? (await getCustomerView(onboardingId)),
)

/** An onboarding for a task's page: also to a colleague who was handed this task. */
export const getShownTask = cache(
  async (onboardingId: string, taskId: string): Promise<OnboardingView | null> =>
    (await getTaskView(onboardingId, taskId)) ?? (await getCustomerView(onboardingId)),
)

/** One test for its page; null for a foreign or malformed id. */
export async function getShownTest(onboardingId: string, testId: string): Promise<TestSummary | null> {
  const view = await getShownOnboarding(onboardingId)
  if (view?.viewed) return view.tests.find(({ id }) => id === testId) ?? null
  return getConnectionTest(onboardingId, testId)
}

/** `viewId` is the id of a view that a manager has begun. Null for everybody else and for any other id. */
const getCustomerView = cache(async (viewId: string): Promise<OnboardingView | null> => {
  const staff = await getStaff()
  return staff?.role === 'manager' ? findCustomerView(staff, viewId) : null
})
