import 'server-only'
import { db } from '@/lib/db'
import { createToken, hashToken, isToken } from '@/lib/secrets/token'
import type { Role, StaffMember } from './staff'
import { decideRole, type Identity } from './staff-access'
import { getStaffSettings } from './staff-settings'
import { idleSession, longestSession, seenEvery } from './staff-times'

const sessionSelect = {
  id: true,
  lastSeenAt: true,
  staff: {
    select: {
      id: true,
      name: true,
      issuer: true,
      email: true,
      isEmailVerified: true,
      groups: true,
      role: true,
    },
  },
} as const

type Start = {
  identity: Identity
  role: Role
  how: 'link' | 'provider'
  /** The session this browser had before: it ends. */
  replaces?: string
}

/** Signs somebody in: a session with a token of its own, whatever the browser had before. */
export async function startStaffSession({ identity, role, how, replaces }: Start): Promise<string> {
  const { issuer, subject, ...known } = identity
  const token = createToken()
  const now = Date.now()
  const about = { ...known, role, lastSignInAt: new Date(now) }
  await db.$transaction(async (tx) => {
    const { id: staffId } = await tx.staff.upsert({
      where: { issuer_subject: { issuer, subject } },
      create: { issuer, subject, ...about },
      update: about,
      select: { id: true },
    })
    if (isToken(replaces)) await tx.staffSession.deleteMany({ where: { tokenHash: hashToken(replaces) } })
    await tx.staffSession.deleteMany({ where: { staffId, NOT: isRunning() } })
    const data = { staffId, tokenHash: hashToken(token), expiresAt: new Date(now + longestSession) }
    await tx.staffSession.create({ data, select: { id: true } })
    await tx.staffEvent.create({ data: { staffId, kind: 'signedIn', data: { how } }, select: { id: true } })
  })
  return token
}

/** Who is signed in with this token, with the role that the settings give them now. */
export async function findStaff(token: string | undefined): Promise<StaffMember | null> {
  if (!token) return null
  const session = await db.staffSession.findFirst({
    relationLoadStrategy: 'join',
    where: { tokenHash: hashToken(token), ...isRunning() },
    select: sessionSelect,
  })
  if (!session) return null
  const { id: staffId, name, email } = session.staff
  const role = decideRole(session.staff, session.staff.role as Role, getStaffSettings())
  if (!role) return null
  await noteUse(session)
  return { staffId, name, email, role }
}

/** Ends the session of this token. Answers whose it was. */
export async function endStaffSession(token: string): Promise<string | undefined> {
  const where = { tokenHash: hashToken(token) }
  const session = await db.staffSession.findUnique({ where, select: { staffId: true } })
  if (!session) return undefined
  const { staffId } = session
  const data = { staffId, kind: 'signedOut', data: { where: 'here' } }
  await db.$transaction([
    db.staffSession.deleteMany({ where }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
  return staffId
}

/** Ends every session this person has. */
export async function endStaffSessions(staffId: string): Promise<void> {
  const data = { staffId, kind: 'signedOut', data: { where: 'everywhere' } }
  await db.$transaction([
    db.staffSession.deleteMany({ where: { staffId } }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
}

function isRunning() {
  const now = Date.now()
  return { lastSeenAt: { gt: new Date(now - idleSession) }, expiresAt: { gt: new Date(now) } }
}

async function noteUse({ id, lastSeenAt }: { id: string; lastSeenAt: Date }): Promise<void> {
  const now = new Date()
  if (now.getTime() - lastSeenAt.getTime() < seenEvery) return
  await db.staffSession.updateMany({ where: { id }, data: { lastSeenAt: now } })
}
