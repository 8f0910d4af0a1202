import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { seal } from '@/lib/secrets/seal'
import { createToken, hashToken, isToken } from '@/lib/secrets/token'
import { checkAccount } from './check-account'
import type { Tokens } from './provider-account'
import type { Role, StaffMember } from './staff'
import { decideRole, type Identity } from './staff-access'
import { type SessionRow, sealedIn, sessionSelect } from './staff-session-row'
import { getStaffSettings } from './staff-settings'
import { idleSession, longestSession, seenEvery } from './staff-times'

type Start = {
  identity: Identity
  role: Role
  how: 'link' | 'provider'
  /** To ask the provider again later whether they still have an account. */
  tokens?: Tokens
  /** The token of the session this browser had before: it ends. */
  replaces?: string
}

/** Signs somebody in: a session with a token of its own, whatever the browser had before. Answers the token. */
export async function startStaffSession({ identity, role, how, tokens, replaces }: Start): Promise<string> {
  const { issuer, subject, ...account } = identity
  const [id, token, now] = [randomUUID(), createToken(), Date.now()]
  const about = { ...account, role, lastSignInAt: new Date(now) }
  await db.$transaction(async (tx) => {
    const { id: staffId } = await tx.staff.upsert({
      where: { issuer_subject: { issuer, subject } },
      create: { issuer, subject, ...about },
      update: about,
      select: { id: true },
    })
    if (isToken(replaces)) await tx.staffSession.deleteMany({ where: { tokenHash: hashToken(replaces) } })
    await tx.staffSession.deleteMany({ where: { staffId, NOT: isRunning() } })
    const data = {
      id,
      staffId,
      tokenHash: hashToken(token),
      expiresAt: new Date(now + longestSession),
      ...(tokens && { tokensSealed: await seal(JSON.stringify(tokens), sealedIn(id)) }),
    }
    await tx.staffSession.create({ data, select: { id: true } })
    await tx.staffEvent.create({ data: { staffId, kind: 'signedIn', data: { how } }, select: { id: true } })
  })
  return token
}

/**
 * Who is signed in with this token, with the role that the settings give them now. Counts as use of the session, unless
 * `isWatching`: a page that merely stays open keeps nobody signed in.
 */
export async function findStaff(token: string | undefined, isWatching = false): Promise<StaffMember | null> {
  if (!token) return null
  const session = await db.staffSession.findFirst({
    relationLoadStrategy: 'join',
    where: { tokenHash: hashToken(token), ...isRunning() },
    select: sessionSelect,
  })
  const staff = session && (await checkAccount(session))
  if (!staff) return null
  const { id: staffId, name, email } = staff
  const role = decideRole(staff, staff.role as Role, getStaffSettings())
  if (!role) return null
  if (!isWatching) await noteUse(session)
  return { staffId, name, email, role }
}

function isRunning() {
  const now = Date.now()
  return { lastSeenAt: { gt: new Date(now - idleSession) }, expiresAt: { gt: new Date(now) } }
}

async function noteUse({ id, lastSeenAt }: SessionRow): Promise<void> {
  const now = new Date()
  if (now.getTime() - lastSeenAt.getTime() < seenEvery) return
  await db.staffSession.updateMany({ where: { id }, data: { lastSeenAt: now } })
}
