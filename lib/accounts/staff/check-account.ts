import 'server-only'
import { askProvider } from '@/lib/accounts/provider/account'
import { explainRejection } from '@/lib/accounts/provider/remedies'
import type { Remedy } from '@/lib/accounts/provider/remedy'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { seal } from '@/lib/platform/secrets/seal'
import { minuteMs } from '@/lib/platform/time'
import { decideRole, linkIssuer, type StaffIdentity } from './roles'
import {
  accountCheckEveryMs,
  accountRetryEveryMs,
  accountUncheckedMaxMs,
  type StaffSessionRow,
  staffSelect,
  tokensBinding,
} from './session-row'
import { getStaffSettings } from './staff-settings'

type StaffRow = StaffSessionRow['staff']

/** The checks that this instance has under way. Requests that come meanwhile wait for the same answer. */
const checksUnderWay = new Map<string, Promise<StaffRow | null>>()

/**
 * Returns the person of a session as their provider describes them. The provider is asked every ten minutes of use. Returns
 * null when it says that the account has ended, or has not answered for an hour.
 */
export async function checkAccount(session: StaffSessionRow): Promise<StaffRow | null> {
  const { id, staff } = session
  if (staff.issuer === linkIssuer) return staff
  if (staff.issuer !== getStaffSettings().provider?.issuer.href) return null
  const underWay = checksUnderWay.get(id)
  if (underWay) return underWay
  if (!isDue(session)) return isConfirmed(session) ? staff : null
  const asking = recheckAccount(session).finally(() => checksUnderWay.delete(id))
  checksUnderWay.set(id, asking)
  return asking
}

async function recheckAccount(session: StaffSessionRow): Promise<StaffRow | null> {
  const { id, askedAt, staff } = session
  // Only one instance asks, because many providers end the sign-in when a token is spent twice.
  const claim = { where: { id, askedAt }, data: { askedAt: databaseNow() } }
  const { count } = await db.staffSession.updateMany(claim)
  if (count === 0) return readChecked(id)
  const answer = await askProvider(session, (tokens) => keepTokens(id, tokens))
  if (answer.state === 'unanswered') return isConfirmed(session) ? staff : null
  if (answer.state === 'ended') return endSession(session)
  const { account } = answer
  const { issuer, subject } = staff
  if (!decideRole({ issuer, ...account }, undefined, getStaffSettings())) {
    const identity = { issuer, subject, ...account }
    const { remedy, ...details } = explainRejection(identity, answer.claims)
    getLog().warn({ staffId: staff.id, remedy, ...details }, 'an account is in no list any more')
    await withdrawAccess(identity, remedy)
    return null
  }
  const [, updated] = await db.$transaction([
    db.staffSession.updateMany({ where: { id }, data: { checkedAt: databaseNow() } }),
    db.staff.update({ where: { id: staff.id }, data: account, select: staffSelect }),
  ])
  return updated
}

/** Returns the person as another request has just stored them, or null when nothing confirms the account. */
async function readChecked(id: string): Promise<StaffRow | null> {
  const select = { checkedAt: true, staff: { select: staffSelect } }
  const session = await db.staffSession.findUnique({ where: { id }, select })
  return session && isConfirmed(session) ? session.staff : null
}

async function endSession({ id, staff }: StaffSessionRow): Promise<null> {
  const data = { staffId: staff.id, kind: 'accessWithdrawn' }
  await db.$transaction([
    db.staffSession.deleteMany({ where: { id } }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
  getLog().info({ staffId: staff.id }, 'the provider has ended a session')
  return null
}

async function keepTokens(id: string, tokens: object): Promise<void> {
  const tokensSealed = await seal(JSON.stringify(tokens), tokensBinding(id))
  await db.staffSession.updateMany({ where: { id }, data: { tokensSealed } })
}

function isDue(session: StaffSessionRow): boolean {
  return (
    databaseNow().getTime() - session.askedAt.getTime() >
    (isConfirmed(session) ? accountCheckEveryMs : accountRetryEveryMs)
  )
}

function isConfirmed({ checkedAt }: Pick<StaffSessionRow, 'checkedAt'>): boolean {
  return databaseNow().getTime() - checkedAt.getTime() < accountUncheckedMaxMs
}

/**
 * Ends every session of a person who may no longer come in, and stores how the provider now describes them. A remedy stays with the
 * ended sessions, so that the sign-in page can name it. A session that a printed link has opened goes on.
 */
export async function withdrawAccess(
  { issuer, subject, ...account }: StaffIdentity,
  remedy?: Remedy,
): Promise<void> {
  const where = { issuer_subject: { issuer, subject } }
  const staff = await db.staff.findUnique({ where, select: { id: true } })
  if (!staff) return
  const staffId = staff.id
  const { groups, email, isEmailVerified } = account
  await db.$transaction([
    db.staff.update({ where, data: { groups, email, isEmailVerified }, select: { id: true } }),
    db.staffSession.updateMany({
      where: { staffId, linkRole: null, expiresAt: { gt: databaseNow() } },
      data: { expiresAt: past(), tokensSealed: null, endedFor: remedy ?? 'notListed' },
    }),
    db.staffEvent.create({
      data: { staffId, kind: 'accessWithdrawn', ...(remedy && { data: { remedy } }) },
      select: { id: true },
    }),
  ])
}

/** Returns a moment that has passed for every instance, though their clocks differ a little. */
function past(): Date {
  return new Date(databaseNow().getTime() - minuteMs)
}
