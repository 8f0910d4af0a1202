import 'server-only'
import { cache } from 'react'
import { readCallerAddress } from '@/lib/auth/caller-address'
import { readSessionToken } from '@/lib/auth/session-cookie'
import { getView } from '@/lib/dashboard/view-queries'
import { findInvitation } from './find-invitation'
import { findSetup, findTest } from './find-setup'
import type { Invitation, Setup, TestSummary } from './setup'

/**
 * What one participant may see of one onboarding; null for anybody else, whatever the id looks like. By the id of a view, what
 * somebody of the staff sees in their place.
 */
export const getSetup = cache(
  async (onboardingId: string): Promise<Setup | null> =>
    (await findSetup(onboardingId, await readSessionToken(onboardingId))) ?? (await getView(onboardingId)),
)

/** The same on a task's page, which opens to a colleague too who was handed this task. */
export const getTaskSetup = cache(
  async (onboardingId: string, taskId: string): Promise<Setup | null> =>
    (await getSetup(onboardingId)) ??
    (await findSetup(onboardingId, await readSessionToken(onboardingId, taskId), taskId)),
)

/** One test of one's own onboarding; null for a foreign or malformed id. */
export async function getTest(onboardingId: string, testId: string): Promise<TestSummary | null> {
  const setup = await getSetup(onboardingId)
  if (setup?.viewed) return setup.tests.find(({ id }) => id === testId) ?? null
  return findTest(onboardingId, testId, await readSessionToken(onboardingId))
}

/** What a link leads to. Reading it opens nothing: mail scanners follow links. */
export const getInvitation = cache(
  async (token: string): Promise<Invitation> => findInvitation(token, await readCallerAddress()),
)
