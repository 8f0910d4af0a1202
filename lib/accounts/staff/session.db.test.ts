import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { linkIssuer, type Role } from './roles'
import { endStaffAccess, endStaffSession, findStaff, startStaffSession } from './session'
import { lastSeenEveryMs, sessionIdleMs } from './session-row'
import { createSignInLink, findSignInLink, redeemSignInLink } from './sign-in-link'

function someone() {
  const subject = `${randomUUID()}@vendor.example`
  return { issuer: linkIssuer, subject, email: subject, isEmailVerified: false, name: 'Ingrid', groups: [] }
}

const start = (identity = someone(), replaces?: string, role: Role = 'manager') =>
  startStaffSession({ identity, role, how: 'link', replaces })

const change = (token: string, data: object) =>
  db.staffSession.update({ where: { tokenHash: hashToken(token) }, data, select: { lastSeenAt: true } })

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)

describe('a session of the staff', () => {
  it('says who somebody is, and nothing to another token', async () => {
    const identity = someone()
    const token = await start(identity)
    expect(await findStaff(token)).toMatchObject({ name: 'Ingrid', email: identity.email, role: 'manager' })
    expect(await findStaff(createToken())).toBeNull()
    expect(await findStaff(undefined)).toBeNull()
  })

  it('has a new token after each sign-in, and the one the browser had before ends', async () => {
    const identity = someone()
    const first = await start(identity)
    const second = await start(identity, first)
    expect(second).not.toBe(first)
    expect(await findStaff(first)).toBeNull()
    expect(await findStaff(second)).not.toBeNull()
  })

  it('ends when it is not used for eight hours, and at its end however much it is used', async () => {
    const [idle, old] = [await start(), await start()]
    await change(idle, { lastSeenAt: ago(sessionIdleMs + 1000) })
    await change(old, { expiresAt: ago(1000) })
    expect([await findStaff(idle), await findStaff(old)]).toEqual([null, null])
  })

  it('notes its use, but not with every request', async () => {
    const token = await start()
    const before = ago(lastSeenEveryMs / 2)
    await change(token, { lastSeenAt: before })
    await findStaff(token)
    expect((await change(token, {})).lastSeenAt).toEqual(before)
    await change(token, { lastSeenAt: ago(lastSeenEveryMs * 2) })
    await findStaff(token)
    expect((await change(token, {})).lastSeenAt.getTime()).toBeGreaterThan(ago(lastSeenEveryMs).getTime())
  })

  it('is signed out in one browser, or everywhere', async () => {
    const identity = someone()
    const [one, two, three] = [await start(identity), await start(identity), await start(identity)]
    const staffId = (await findStaff(one))?.staffId
    await endStaffSession(one, 'here')
    expect([await findStaff(one), await findStaff(two)]).toEqual([null, expect.anything()])
    await endStaffSession(two, 'everywhere')
    expect([await findStaff(two), await findStaff(three)]).toEqual([null, null])
    const told = await db.staffEvent.findMany({
      where: { staffId },
      select: { kind: true },
      orderBy: { id: 'asc' },
    })
    expect(told.map(({ kind }) => kind)).toEqual([
      'signedIn',
      'signedIn',
      'signedIn',
      'signedOut',
      'signedOut',
    ])
  })
})

async function linkFor(email: string): Promise<string> {
  return (await createSignInLink({ email })).url.split('/').at(-1) ?? ''
}

it('ends the sessions and the links of one address, however it is spelled, and nobody else’s', async () => {
  const [mine, theirs] = [`${randomUUID()}@vendor.example`, `${randomUUID()}@vendor.example`]
  const sessions = [await redeemSignInLink(await linkFor(mine)), await redeemSignInLink(await linkFor(mine))]
  const other = await redeemSignInLink(await linkFor(theirs))
  const unused = await linkFor(mine)
  expect(await endStaffAccess(mine.toUpperCase())).toEqual({ sessions: 2 })
  for (const token of sessions) expect(await findStaff(token)).toBeNull()
  expect(await findSignInLink(unused, undefined)).toEqual({ state: 'expired' })
  expect(await findStaff(other)).not.toBeNull()
})
