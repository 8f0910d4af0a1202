import 'server-only'
import { sessionOf, tokensOf, validSession } from '@/lib/accounts/customer/session'
import { getGuide } from '@/lib/guide/catalog'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { db, isId } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { OnboardingView } from './onboarding-view'
import { readerSelect, toReader } from './onboarding-view'
import type { TestSummary } from './test-summary'
import { testSelect, toTestSummary } from './test-summary'
import { handoverRequestSelect, onboardingViewSelect, toOnboardingView } from './view-row'

/** The columns of a session that a page is made of: its participant, and the onboarding that its link opens. */
export const sessionViewSelect = {
  participant: { select: readerSelect },
  link: {
    select: {
      expiresAt: true,
      handover: { select: handoverRequestSelect },
      onboarding: { select: onboardingViewSelect },
    },
  },
} satisfies Prisma.CustomerSessionSelect

const readSessions = rowReader('CustomerSession', sessionViewSelect)

/**
 * Returns an onboarding as the participant of a session sees it, in one query. Returns null when the token opens no session of
 * this onboarding. With `taskId`, the session must be of a colleague who was handed that task.
 */
export async function findOnboardingView(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<OnboardingView | null> {
  if (!token || !isId(onboardingId)) return null
  const [session] = await readSessions(sessionOf(tokensOf(onboardingId, token, taskId)))
  const row = session?.link.onboarding
  const guide = row && getGuide(row.guideId)
  if (!guide) return null
  const { handover, expiresAt } = session.link
  const participant = toReader(session.participant, guide)
  const handoverRequest = handover ? { ...handover, until: expiresAt } : undefined
  return toOnboardingView(row, { onboardingId, guide, participant, handoverRequest, taskId })
}

/** Returns whether a session opens an onboarding whose guide is not served. `findOnboardingView` then has nothing to show. */
export async function isGuideAbsent(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<boolean> {
  if (!token || !isId(onboardingId)) return false
  const session = await db.customerSession.findFirst({
    where: validSession(onboardingId, token, taskId),
    select: { link: { select: { onboarding: { select: { guideId: true } } } } },
  })
  return session !== null && getGuide(session.link.onboarding.guideId) === undefined
}

/**
 * Returns one test of the onboarding that the session's participant belongs to, or null when the ids or the token do not
 * match.
 */
export async function findConnectionTest(
  onboardingId: string,
  testId: string,
  token: string | undefined,
): Promise<TestSummary | null> {
  if (!token || !isId(onboardingId) || !isId(testId)) return null
  const sessions = { some: validSession(onboardingId, token) }
  const row = await db.connectionTest.findFirst({
    where: { id: testId, onboardingId, onboarding: { participants: { some: { sessions } } } },
    select: testSelect,
  })
  return row && toTestSummary(row)
}
