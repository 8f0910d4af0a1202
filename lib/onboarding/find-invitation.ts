import 'server-only'
import { getGuide } from '@/guides/catalog'
import { guideInLocale } from '@/guides/in-locale'
import { db } from '@/lib/db'
import { countTry, isLimited } from '@/lib/rate-limit'
import { hashToken, isToken } from '@/lib/secrets/token'
import { askedSelect } from './pass-on'
import { readerSelect, toReader } from './reader'
import type { Invitation } from './setup'

const linkSelect = {
  id: true,
  onboardingId: true,
  participantId: true,
  expiresAt: true,
  revokedAt: true,
  taskId: true,
  handover: { select: { ...askedSelect, ending: true } },
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
    select: linkSelect,
  })
}

async function isGuessing(callerAddress: string | undefined): Promise<boolean> {
  if (!callerAddress) return false
  if (await isLimited('unknownToken', callerAddress)) return true
  return (await countTry('unknownToken', callerAddress)) !== undefined
}
