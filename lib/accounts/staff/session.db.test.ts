import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { linkIssuer, type Role } from './roles'
import { endStaffAccess, endStaffSession, findStaff, startStaffSession } from './session'
import { lastSeenEveryMs, sessionIdleMs } from './session-row'
import { createSignInLink, findSignInLink, redeemSignInLink } from './sign-in-link'
import { isStillSignedIn } from './watched-session'

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
  it('names its person to its own token alone', async () => {
    const identity = someone()
    const token = await start(identity)
    expect(await findStaff(token)).toMatchObject({ name: 'Ingrid', email: identity.email, role: 'manager' })
    expect(await findStaff(createToken())).toBeNull()
    expect(await findStaff(undefined)).toBeNull()
  })

  it('has a new token after each sign-in, and the browser’s earlier session ends', async () => {
    const identity = someone()
    const first = await start(identity)
    const second = await start(identity, first)
    expect(second).not.toBe(first)
    expect(await findStaff(first)).toBeNull()
    expect(await findStaff(second)).not.toBeNull()
  })

  it('ends after eight hours without use, and at its end however much it is used', async () => {
    const [idle, old] = [await start(), await start()]
    await change(idle, { lastSeenAt: ago(sessionIdleMs + 1000) })
    await change(old, { expiresAt: ago(1000) })
    expect([await findStaff(idle), await findStaff(old)]).toEqual([null, null])
  })

  it('is looked up once for all pages that stay open and ask within a second, and keeps nobody signed in by that', async () => {
    const [running, idle] = [await start(), await start()]
    await change(running, { lastSeenAt: ago(lastSeenEveryMs * 2) })
    await change(idle, { lastSeenAt: ago(sessionIdleMs + 1000) })
    const spy = vi.spyOn(db.staffSession, 'findMany')
    const tokens = [...Array.from({ length: 200 }, () => running), idle, createToken(), undefined]
    const answers = await Promise.all(tokens.map(isStillSignedIn))
    expect(spy).toHaveBeenCalledOnce()
    spy.mockRestore()
    expect(answers).toEqual(tokens.map((token) => token === running))
    const seen = await db.staffSession.findUniqueOrThrow({
      where: { tokenHash: hashToken(running) },
      select: { lastSeenAt: true },
    })
    expect(seen.lastSeenAt.getTime()).toBeLessThan(Date.now() - lastSeenEveryMs)
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

  it('ends in one browser, or in all of them', async () => {
    const identity = someone()
    const [one, two, three] = [await start(identity), await start(identity), await start(identity)]
    const staffId = (await findStaff(one))?.staffId
    await endStaffSession(one, 'here')
    expect([await findStaff(one), await findStaff(two)]).toEqual([null, expect.anything()])
    await endStaffSession(two, 'everywhere')
    expect([await findStaff(two), await findStaff(three)]).toEqual([null, null])
    const events = await db.staffEvent.findMany({
      where: { staffId },
      select: { kind: true },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual([
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

it('the end of an address’s access ends its sessions and links, however it is spelled, and nobody else’s', async () => {
  const [mine, theirs] = [`${randomUUID()}@vendor.example`, `${randomUUID()}@vendor.example`]
  const sessions = [await redeemSignInLink(await linkFor(mine)), await redeemSignInLink(await linkFor(mine))]
  const other = await redeemSignInLink(await linkFor(theirs))
  const unused = await linkFor(mine)
  expect(await endStaffAccess(mine.toUpperCase())).toEqual({ sessions: 2 })
  for (const token of sessions) expect(await findStaff(token)).toBeNull()
  expect(await findSignInLink(unused, undefined)).toEqual({ state: 'expired' })
  expect(await findStaff(other)).not.toBeNull()
})
