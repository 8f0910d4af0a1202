import 'server-only'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide, Task } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { takeBackHandover } from '@/lib/handover/active-handover'
import type { FactChange } from '@/lib/onboarding/change-onboarding'
import { allowedReturnUrls } from '@/lib/onboarding/return-urls'
import {
  type HandoverRequest,
  type Reader,
  readerSelect,
  toReader,
} from '@/lib/onboarding/view/onboarding-view'
import { handoverRequestSelect } from '@/lib/onboarding/view/view-row'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { isGuessing } from '@/lib/platform/rate-limit'
import { hashToken, isToken } from '@/lib/platform/secrets/token'

/** The state of a link and the data for its page. asked: a colleague is handed one task. */
export type Invitation =
  | {
      state: 'valid'
      company: string
      guide: Guide
      participant: Reader
      /** The address in the vendor's own product that the page leads back to. */
      returnUrl?: string
      /** The participant has opened a link before, and has chosen their languages. */
      hasBegun: boolean
    }
  | ({ state: 'asked'; company: string; guide: Guide; participant: Reader; task: Task } & HandoverRequest)
  | ({ state: 'expired' | 'revoked' | 'taskFinished' | 'taskTakenBack' | 'taskExpired' } & { guide: Guide })
  /** guideAbsent: the link leads to an onboarding whose guide is not served. */
  | { state: 'unknown' | 'tooManyTries' | 'guideAbsent' }

const invitationLinkSelect = {
  id: true,
  onboardingId: true,
  participantId: true,
  expiresAt: true,
  revokedAt: true,
  taskId: true,
  handover: { select: { ...handoverRequestSelect, ending: true } },
  participant: { select: { ...readerSelect, _count: { select: { sessions: true } } } },
  onboarding: {
    select: { guideId: true, returnUrl: true, successUrl: true, tenant: { select: { name: true } } },
  },
} as const

/** Returns what a link leads to. Only unknown tokens are counted against the caller's address, so that a valid link always opens. */
export async function findInvitation(token: string, callerAddress: string | undefined): Promise<Invitation> {
  const link = await findLink(token)
  if (!link) return { state: (await isGuessing('unknownToken', callerAddress)) ? 'tooManyTries' : 'unknown' }
  const guide = getGuide(link.onboarding.guideId)
  if (!guide) return { state: 'guideAbsent' }
  const { handover, expiresAt, taskId } = link
  const { _count, ...row } = link.participant
  const participant = toReader(row, guide)
  const ended = { guide: guideInLocale(guide, participant.locale) }
  if (link.revokedAt) return { state: handover ? endingState(handover.ending) : 'revoked', ...ended }
  if (expiresAt < databaseNow()) return { state: handover ? 'taskExpired' : 'expired', ...ended }
  const opened = {
    company: link.onboarding.tenant.name,
    guide: guideInLocale(guide, participant.locale),
    participant,
  }
  if (!taskId) {
    const { returnUrl } = allowedReturnUrls(link.onboarding)
    return { state: 'valid', ...opened, returnUrl, hasBegun: _count.sessions > 0 }
  }
  const task = guide.tasks.find(({ id }) => id === taskId)
  if (!task || !handover) return { state: 'unknown' }
  return { state: 'asked', ...opened, task, from: handover.from, message: handover.message, until: expiresAt }
}

function endingState(ending: string | null): 'taskFinished' | 'taskTakenBack' | 'taskExpired' {
  if (ending === 'finished') return 'taskFinished'
  return ending === 'expired' ? 'taskExpired' : 'taskTakenBack'
}

export async function findLink(token: string) {
  if (!isToken(token)) return null
  return db.accessLink.findUnique({
    relationLoadStrategy: 'join',
    where: { tokenHash: hashToken(token) },
    select: invitationLinkSelect,
  })
}

type RevokedLink = { id: string; taskId: string | null; participantId: string }

/** Inside a change: revokes a link. The sessions it has opened end, and a task that it hands over is taken back. */
export async function revokeAccessLink(
  change: FactChange,
  { id, taskId, participantId }: RevokedLink,
): Promise<void> {
  const data = { revokedAt: databaseNow(), tokenSealed: null }
  await change.tx.accessLink.update({ where: { id }, data, select: { id: true } })
  if (taskId) await takeBackHandover(change, taskId)
  change.recordEvent({
    kind: 'linkRevoked',
    taskId: taskId ?? undefined,
    data: { linkId: id, toParticipantId: participantId },
  })
}
