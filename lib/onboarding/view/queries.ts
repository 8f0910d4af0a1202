import 'server-only'
import { cache } from 'react'
import { readSessionToken } from '@/lib/accounts/customer/session-cookie'
import { redirectToGuideAbsent } from '@/lib/platform/forms/redirect'
import { readForPage } from '@/lib/platform/http/page-reads'
import { findConnectionTest, findOnboardingView, isGuideAbsent } from './find-onboarding-view'
import type { OnboardingView } from './onboarding-view'
import type { TestSummary } from './test-summary'

/**
 * Returns an onboarding for the participant whose cookie the request carries. Returns null for anybody else and for any
 * malformed id. Leads to a page that says so when the guide is not served.
 */
export const getOnboardingView = cache(
  async (onboardingId: string): Promise<OnboardingView | null> => showTo(onboardingId),
)

/**
 * Returns an onboarding for a task's page. A colleague who was handed this task may see it too. Returns null for anybody
 * else.
 */
export const getTaskView = cache(
  async (onboardingId: string, taskId: string): Promise<OnboardingView | null> =>
    (await getOnboardingView(onboardingId)) ?? (await showTo(onboardingId, taskId)),
)

/** Returns what `findOnboardingView` returns. */
export const readOnboardingView = readForPage('onboardingView', findOnboardingView)

async function showTo(onboardingId: string, taskId?: string): Promise<OnboardingView | null> {
  const token = await readSessionToken(onboardingId, taskId)
  const view = await readOnboardingView(onboardingId, token, taskId)
  if (!view && (await isGuideAbsent(onboardingId, token, taskId))) return redirectToGuideAbsent()
  return view
}

/** Returns one test of the participant's own onboarding, or null when an id is foreign or malformed. */
export async function getConnectionTest(onboardingId: string, testId: string): Promise<TestSummary | null> {
  return findConnectionTest(onboardingId, testId, await readSessionToken(onboardingId))
}
