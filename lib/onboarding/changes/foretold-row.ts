import 'server-only'
import { type Participant, type SessionTokens, sessionOf } from '@/lib/accounts/customer/session'
import { stateSelect } from '@/lib/onboarding/load-state'
import { factSelect } from '@/lib/onboarding/summary/read-facts'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { Prisma } from '@/prisma/generated/client'

/** The columns of an onboarding by which a small change can be told in advance. */
export const foretoldSelect = {
  ...stateSelect,
  ...factSelect,
  changedAt: true,
  state: true,
  openedAt: true,
  waitingOn: true,
  waitingSince: true,
  helpFrom: true,
  helpReason: true,
  summarizedBy: true,
} satisfies Prisma.OnboardingSelect

export type ForetoldRow = Prisma.OnboardingGetPayload<{ select: typeof foretoldSelect }>

const readOnboardings = rowReader('Onboarding', foretoldSelect)

const readSessions = rowReader('CustomerSession', {
  participantId: true,
  link: { select: { taskId: true, onboarding: { select: foretoldSelect } } },
})

/** Reads an onboarding as `foretoldSelect` describes it. Throws when there is none. */
export async function readForetold(onboardingId: string): Promise<ForetoldRow> {
  const [row] = await readOnboardings(Prisma.sql`"id" = ${onboardingId}::uuid`)
  if (!row) throw new Error('There is no such onboarding.')
  return row
}

/** Finds the participant of a session, and reads their onboarding in the same statement. Null when the tokens open nothing. */
export async function readForetoldOfSession(
  tokens: SessionTokens,
): Promise<{ participant: Participant; row: ForetoldRow } | null> {
  const [session] = await readSessions(sessionOf(tokens))
  if (!session) return null
  const { participantId, link } = session
  const { taskId, onboarding: row } = link
  const { onboardingId } = tokens
  const { locale } = row.participants.find(({ id }) => id === participantId) ?? row
  return { participant: { participantId, onboardingId, locale, ...(taskId !== null && { taskId }) }, row }
}
