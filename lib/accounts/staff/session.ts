import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ProviderTokens } from '@/lib/accounts/provider/account'
import { type Remedy, remedies } from '@/lib/accounts/provider/remedy'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { db } from '@/lib/platform/db'
import { sameAddress } from '@/lib/platform/mail/address'
import { open, seal } from '@/lib/platform/secrets/seal'
import { createToken, hashToken, isToken } from '@/lib/platform/secrets/token'
import { Prisma } from '@/prisma/generated/client'
import { checkAccount } from './check-account'
import { decideRole, type Role, type StaffIdentity, type StaffMember } from './roles'
import {
  lastSeenEveryMs,
  type StaffSessionRow,
  sessionIdleMs,
  sessionMaxMs,
  sessionSelect,
  tokensBinding,
} from './session-row'
import { storeAccount, storeLinkPerson } from './staff-row'
import { getStaffSettings } from './staff-settings'

type Start = {
  identity: StaffIdentity
  role: Role
  how: 'link' | 'provider'
  /** The provider's tokens. They ask it later whether the account still exists. */
  tokens?: ProviderTokens
  /** The token of the browser's earlier session, which ends. */
  replaces?: string
  /** Whether the provider says that the address is not verified. */
  isAddressDenied?: boolean
}

/** Signs a person in. Returns the token of a new session. */
export async function startStaffSession(start: Start): Promise<string> {
  return db.$transaction(async (tx) => (await openStaffSession(tx, start)).token)
}

/** Signs a person in within a transaction. Returns the new session's id and token. */
export async function openStaffSession(
  tx: Prisma.TransactionClient,
  { identity, role, how, tokens, replaces, isAddressDenied = false }: Start,
): Promise<{ id: string; token: string }> {
  const [id, token, now] = [randomUUID(), createToken(), databaseNow().getTime()]
  const staffId =
    how === 'link'
      ? await storeLinkPerson(tx, identity, role)
      : await storeAccount(tx, identity, role, isAddressDenied)
  if (how === 'link')
    await tx.staffSession.updateMany({
      where: { staffId, linkRole: { not: null } },
      data: { linkRole: role },
    })
  if (isToken(replaces)) await tx.staffSession.deleteMany({ where: { tokenHash: hashToken(replaces) } })
  await tx.staffSession.deleteMany({ where: { staffId, NOT: isRunning() } })
  const data = {
    id,
    staffId,
    tokenHash: hashToken(token),
    expiresAt: new Date(now + sessionMaxMs),
    ...(how === 'link' && { linkRole: role }),
    ...(tokens && { tokensSealed: await seal(JSON.stringify(tokens), tokensBinding(id)) }),
  }
  await tx.staffSession.create({ data, select: { id: true } })
  await tx.staffEvent.create({ data: { staffId, kind: 'signedIn', data: { how } }, select: { id: true } })
  return { id, token }
}

const readSessions = rowReader('StaffSession', sessionSelect)

/**
 * Returns the member of the staff whose session the token opens, with the role that the settings give them now, or null. This
 * counts as use of the session unless `isWatching` is set: a page that merely stays open keeps nobody signed in.
 */
export async function findStaff(token: string | undefined, isWatching = false): Promise<StaffMember | null> {
  if (!token) return null
  const { lastSeenAt, expiresAt } = isRunning()
  const [session] = await readSessions(
    Prisma.sql`"tokenHash" = ${hashToken(token)} and "lastSeenAt" > ${lastSeenAt.gt} and "expiresAt" > ${expiresAt.gt}`,
  )
  const member = session ? await memberOf(session) : null
  if (session && member && !isWatching) await noteUse(session)
  return member
}

/** Returns the member of the staff whose session this is, with the role that the settings give them now, or null. */
export async function memberOf(session: StaffSessionRow): Promise<StaffMember | null> {
  const staff = session.linkRole ? session.staff : await checkAccount(session)
  if (!staff) return null
  const { id: staffId, name, email } = staff
  const role = (session.linkRole as Role | null) ?? decideRole(staff, staff.role as Role, getStaffSettings())
  return role ? { staffId, name, email, role } : null
}

/** Returns why the session of a token was ended, for as long as that is kept. */
export async function findEndedFor(token: string): Promise<Remedy | undefined> {
  const where = { tokenHash: hashToken(token) }
  const session = await db.staffSession.findUnique({ where, select: { endedFor: true } })
  return remedies.find((remedy) => remedy === session?.endedFor)
}

/** Returns the condition on sessions that have not ended. */
export function isRunning() {
  const now = databaseNow().getTime()
  return { lastSeenAt: { gt: new Date(now - sessionIdleMs) }, expiresAt: { gt: new Date(now) } }
}

async function noteUse({ id, lastSeenAt }: StaffSessionRow): Promise<void> {
  const now = databaseNow()
  if (now.getTime() - lastSeenAt.getTime() < lastSeenEveryMs) return
  await db.staffSession.updateMany({ where: { id }, data: { lastSeenAt: now } })
}

/** The data that the provider needs to sign a person out. */
export type ProviderSignOut = { idToken?: string }

/**
 * Ends the session of a token or, everywhere, all sessions of its person. Returns undefined when there was no session, or none
 * that the provider knows of.
 */
export async function endStaffSession(
  token: string,
  where: 'here' | 'everywhere',
): Promise<ProviderSignOut | undefined> {
  const tokenHash = hashToken(token)
  const select = { id: true, staffId: true, tokensSealed: true }
  const session = await db.staffSession.findUnique({ where: { tokenHash }, select })
  if (!session) return undefined
  const { id, staffId, tokensSealed } = session
  const data = { staffId, kind: 'signedOut', data: { where } }
  await db.$transaction([
    db.staffSession.deleteMany({ where: where === 'here' ? { tokenHash } : { staffId } }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
  if (tokensSealed === null) return undefined
  const text = await open(tokensSealed, tokensBinding(id))
  const tokens: ProviderTokens = text === undefined ? {} : JSON.parse(text)
  return tokens.id === undefined ? {} : { idToken: tokens.id }
}

/** Ends every session of the people with this address, and the links made for it. Returns how many sessions there were. */
export async function endStaffAccess(address: string): Promise<{ sessions: number }> {
  const email = sameAddress(address)
  return db.$transaction(async (tx) => {
    const people = await tx.staff.findMany({ where: { email }, select: { id: true } })
    const ids = people.map(({ id }) => id)
    const { count } = await tx.staffSession.deleteMany({ where: { staffId: { in: ids } } })
    await tx.signInLink.updateMany({ where: { email, usedAt: null }, data: { expiresAt: databaseNow() } })
    await tx.staffEvent.createMany({ data: ids.map((staffId) => ({ staffId, kind: 'accessWithdrawn' })) })
    return { sessions: count }
  })
}
