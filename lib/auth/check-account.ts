import 'server-only'
import { db } from '@/lib/db'
import { getLog } from '@/lib/log'
import { seal } from '@/lib/secrets/seal'
import { askProvider } from './ask-provider'
import { decideRole, linkIssuer } from './staff-access'
import { type SessionRow, sealedIn, staffSelect } from './staff-session-row'
import { getStaffSettings } from './staff-settings'
import { checkEvery, longestUnchecked, retryEvery } from './staff-times'
import { withdrawAccess } from './withdraw-access'

type StaffRow = SessionRow['staff']

/** Of this instance: requests that come while the provider is being asked wait for its one answer. */
const underWay = new Map<string, Promise<StaffRow | null>>()

/**
 * Whose session it is, as their provider sees them: asked every ten minutes of use. Null when it has said that they are gone,
 * or has said nothing for an hour.
 */
export async function checkAccount(session: SessionRow): Promise<StaffRow | null> {
  const { id, staff } = session
  if (staff.issuer === linkIssuer) return staff
  if (staff.issuer !== getStaffSettings().provider?.issuer.href) return null
  const known = underWay.get(id)
  if (known) return known
  if (!isDue(session)) return isFresh(session) ? staff : null
  const asking = ask(session).finally(() => underWay.delete(id))
  underWay.set(id, asking)
  return asking
}

async function ask(session: SessionRow): Promise<StaffRow | null> {
  const { id, askedAt, staff } = session
  // One instance asks: a token that is spent twice would end the sign-in with many providers.
  const claim = { where: { id, askedAt }, data: { askedAt: new Date() } }
  const { count } = await db.staffSession.updateMany(claim)
  if (count === 0) return isFresh(session) ? staff : null
  const answer = await askProvider(session, (tokens) => keepTokens(id, tokens))
  if (answer.word === 'none') return isFresh(session) ? staff : null
  if (answer.word === 'gone') return endSession(session)
  const { account } = answer
  const { issuer, subject } = staff
  if (!decideRole({ issuer, ...account }, undefined, getStaffSettings())) {
    await withdrawAccess({ issuer, subject, ...account })
    return null
  }
  const [, updated] = await db.$transaction([
    db.staffSession.updateMany({ where: { id }, data: { checkedAt: new Date() } }),
    db.staff.update({ where: { id: staff.id }, data: account, select: staffSelect }),
  ])
  return updated
}

async function endSession({ id, staff }: SessionRow): Promise<null> {
  const data = { staffId: staff.id, kind: 'accessWithdrawn' }
  await db.$transaction([
    db.staffSession.deleteMany({ where: { id } }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
  getLog().info({ staffId: staff.id }, 'the provider has ended a session')
  return null
}

async function keepTokens(id: string, tokens: object): Promise<void> {
  const tokensSealed = await seal(JSON.stringify(tokens), sealedIn(id))
  await db.staffSession.updateMany({ where: { id }, data: { tokensSealed } })
}

function isDue(session: SessionRow): boolean {
  return Date.now() - session.askedAt.getTime() > (isFresh(session) ? checkEvery : retryEvery)
}

function isFresh({ checkedAt }: SessionRow): boolean {
  return Date.now() - checkedAt.getTime() < longestUnchecked
}
