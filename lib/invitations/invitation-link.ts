import type { Guide, Task } from '@/lib/guide/model/guide'
import {
  type HandoverRequest,
  type Reader,
  readerSelect,
  toReader,
} from '@/lib/onboarding/view/onboarding-view'
import 'server-only'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { takeBackHandover } from '@/lib/handover/active-handover'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { handoverRequestSelect } from '@/lib/onboarding/view/view-row'
import { db } from '@/lib/platform/db'
import { countTry, isLimited } from '@/lib/platform/rate-limit'
import { hashToken, isToken } from '@/lib/platform/secrets/token'

export type Invitation =
  | {
      state: 'valid'
      company: string
      guide: Guide
      participant: Reader
      /** They have been here before, and chosen their languages. */
      hasBegun: boolean
    }
  | ({ state: 'asked'; company: string; guide: Guide; participant: Reader; task: Task } & HandoverRequest)
  | { state: 'expired' | 'revoked' | 'unknown' | 'tooManyTries' }
  | { state: 'taskFinished' | 'taskTakenBack' | 'taskExpired' }

const invitationLinkSelect = {
  id: true,
  onboardingId: true,
  participantId: true,
  expiresAt: true,
  revokedAt: true,
  taskId: true,
  handover: { select: { ...handoverRequestSelect, ending: true } },
  participant: { select: { ...readerSelect, _count: { select: { sessions: true } } } },
  onboarding: { select: { guideId: true, tenant: { select: { name: true } } } },
} as const

/** Only tokens that nobody has are counted against an address: a valid link always opens. */
export async function findInvitation(token: string, callerAddress: string | undefined): Promise<Invitation> {
  const link = await findLink(token)
  const guide = link && getGuide(link.onboarding.guideId)
  if (!guide) return { state: (await isGuessing(callerAddress)) ? 'tooManyTries' : 'unknown' }
  const { handover, expiresAt, taskId } = link
  if (link.revokedAt) return { state: handover ? endingState(handover.ending) : 'revoked' }
  if (expiresAt < new Date()) return { state: handover ? 'taskExpired' : 'expired' }
  const { _count, ...row } = link.participant
  const participant = toReader(row, guide)
  const opened = {
    company: link.onboarding.tenant.name,
    guide: guideInLocale(guide, participant.locale),
    participant,
  }
  if (!taskId) return { state: 'valid', ...opened, hasBegun: _count.sessions > 0 }
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

async function isGuessing(callerAddress: string | undefined): Promise<boolean> {
  if (!callerAddress) return false
  if (await isLimited('unknownToken', callerAddress)) return true
  return (await countTry('unknownToken', callerAddress)) !== undefined
}

type EndedLink = { id: string; taskId: string | null; participantId: string }

/** Inside a change: takes a link back, and with it the sessions it has opened and the task it was made for. */
export async function endLink(change: Change, { id, taskId, participantId }: EndedLink): Promise<void> {
  const data = { revokedAt: new Date(), tokenSealed: null }
  await change.tx.accessLink.update({ where: { id }, data, select: { id: true } })
  if (taskId) await takeBackHandover(change, taskId)
  change.recordEvent({
    kind: 'linkRevoked',
    taskId: taskId ?? undefined,
    data: { linkId: id, toParticipantId: participantId },
  })
}
