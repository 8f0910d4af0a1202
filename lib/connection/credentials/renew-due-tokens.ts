import 'server-only'
import { reportConsentProblem } from '@/lib/connection/consent/report-problem'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { runningTestWhere } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { renewTokens } from './tokens'

/** Returns the onboardings whose tokens are due to be renewed, the longest due first. One that is being tested is renewed by its test. */
export async function listDueTokens(limit: number): Promise<{ onboardingId: string }[]> {
  const due = await db.credential.findMany({
    where: {
      tokensDueAt: { lte: databaseNow() },
      onboarding: { archivedAt: null, erasedAt: null },
    },
    orderBy: { tokensDueAt: 'asc' },
    take: limit,
    select: { onboardingId: true },
  })
  const running = await db.connectionTest.findMany({
    where: { OR: due.map(({ onboardingId }) => runningTestWhere(onboardingId)) },
    select: { onboardingId: true },
  })
  const isTested = new Set(running.map(({ onboardingId }) => onboardingId))
  return due.filter(({ onboardingId }) => !isTested.has(onboardingId))
}

/** Renews the tokens of one onboarding. A consent that the ERP has ended opens its task again. */
export async function renewDueTokens({ onboardingId }: { onboardingId: string }): Promise<boolean> {
  const reply = await renewTokens(onboardingId, { isForced: true })
  if (reply?.refused !== 'consentEnded' && reply?.refused !== 'clientRefused') return reply !== undefined
  const cause = reply.refused
  await changeOnboarding({ onboardingId }, async (change) => {
    const task = change.guide.tasks.find(({ kind }) => kind === 'authorize')
    if (task) await reportConsentProblem(change, task.id, cause, { hasEnded: cause === 'consentEnded' })
  })
  return true
}
