import 'server-only'
import { getGuide } from '@/guides/catalog'
import { isId, validSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { askedSelect } from './pass-on'
import { readerSelect, toReader } from './reader'
import type { Setup, TestSummary } from './setup'
import { setupSelect, toSetup } from './setup-row'
import { testSelect, toTestSummary } from './stored-test'

/** One query: the session is the door to everything behind it; with `taskId`, the session of a colleague who was handed it. */
export async function findSetup(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<Setup | null> {
  if (!token || !isId(onboardingId)) return null
  const session = await db.customerSession.findFirst({
    relationLoadStrategy: 'join',
    where: validSession(onboardingId, token, taskId),
    select: {
      participant: { select: readerSelect },
      link: {
        select: {
          expiresAt: true,
          handover: { select: askedSelect },
          onboarding: { select: setupSelect },
        },
      },
    },
  })
  const row = session?.link.onboarding
  const guide = row && getGuide(row.guideId)
  if (!guide) return null
  const { handover, expiresAt } = session.link
  const participant = toReader(session.participant, guide)
  const asked = handover ? { ...handover, until: expiresAt } : undefined
  return toSetup(row, { onboardingId, guide, participant, asked, taskId })
}

export async function findTest(
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
