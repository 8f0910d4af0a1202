import 'server-only'
import { getGuide } from '@/guides/catalog'
import { guideInLocale } from '@/guides/in-locale'
import { db } from '@/lib/db'
import { countTry, isLimited } from '@/lib/rate-limit'
import { hashToken, isToken } from '@/lib/secrets/token'
import { readerSelect, toReader } from './reader'
import type { Invitation } from './setup'

const linkSelect = {
  id: true,
  onboardingId: true,
  expiresAt: true,
  revokedAt: true,
  participant: { select: { ...readerSelect, _count: { select: { sessions: true } } } },
  onboarding: { select: { guideId: true, tenant: { select: { name: true } } } },
} as const

/** Only tokens that nobody has are counted against an address: a valid link always opens. */
export async function findInvitation(token: string, callerAddress: string | undefined): Promise<Invitation> {
  const link = await findLink(token)
  const guide = link && getGuide(link.onboarding.guideId)
  if (!guide) return { state: (await isGuessing(callerAddress)) ? 'tooManyTries' : 'unknown' }
  if (link.revokedAt) return { state: 'revoked' }
  if (link.expiresAt < new Date()) return { state: 'expired' }
  const { _count, ...row } = link.participant
  const participant = toReader(row, guide)
  return {
    state: 'valid',
    company: link.onboarding.tenant.name,
    guide: guideInLocale(guide, participant.locale),
    participant,
    hasBegun: _count.sessions > 0,
  }
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
