import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { endStaffSession, findStaff } from './session'
import { lastSeenEveryMs } from './session-row'
import { createSignInLink, findSignInLink, redeemSignInLink } from './sign-in-link'

async function makeLink(person: Partial<Parameters<typeof createSignInLink>[0]> = {}) {
  const { url } = await createSignInLink({ email: `${randomUUID()}@vendor.example`, ...person })
  return url.split('/').at(-1) ?? ''
}

describe('a printed link', () => {
  it('is not used up when its page is opened', async () => {
    const token = await makeLink({ name: 'Ingrid', role: 'viewer' })
    for (let count = 0; count < 3; count += 1)
      expect(await findSignInLink(token, undefined)).toMatchObject({ state: 'valid', name: 'Ingrid' })
    expect(await findStaff(await redeemSignInLink(token))).toMatchObject({ name: 'Ingrid', role: 'viewer' })
  })

  it('has one session, even when two press at once', async () => {
    const token = await makeLink()
    const tokens = await Promise.all([redeemSignInLink(token), redeemSignInLink(token)])
    const open = await Promise.all(tokens.map((one) => findStaff(one)))
    expect(open.filter(Boolean)).toHaveLength(1)
  })

  it('still signs its person in after a program has pressed its button, and ends the session of the program', async () => {
    const token = await makeLink({ name: 'Ingrid' })
    const ofProgram = await redeemSignInLink(token)
    expect(await findSignInLink(token, undefined)).toMatchObject({ state: 'valid' })
    const ofPerson = await redeemSignInLink(token)
    expect(await findStaff(ofProgram)).toBeNull()
    expect(await findStaff(ofPerson)).toMatchObject({ name: 'Ingrid' })
  })

  it('is used up once its session has been worked in for a minute, has ended, or after three uses', async () => {
    const [worked, ended, often] = [await makeLink(), await makeLink(), await makeLink()]
    const session = await redeemSignInLink(worked)
    const later = new Date(Date.now() + lastSeenEveryMs)
    await db.staffSession.updateMany({
      where: { tokenHash: hashToken(session ?? '') },
      data: { lastSeenAt: later },
    })
    await endStaffSession((await redeemSignInLink(ended)) ?? '', 'here')
    for (let count = 0; count < 3; count += 1) await redeemSignInLink(often)
    for (const token of [worked, ended, often]) {
      expect(await findSignInLink(token, undefined)).toEqual({ state: 'used' })
      expect(await redeemSignInLink(token)).toBeUndefined()
    }
    expect(await findStaff(session)).not.toBeNull()
  })

  it('opens nothing after a quarter of an hour', async () => {
    const token = await makeLink()
    const where = { tokenHash: hashToken(token) }
    const { createdAt, expiresAt } = await db.signInLink.findUniqueOrThrow({
      where,
      select: { createdAt: true, expiresAt: true },
    })
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(15)
    await db.signInLink.update({ where, data: { expiresAt: new Date(0) }, select: { id: true } })
    expect(await findSignInLink(token, undefined)).toEqual({ state: 'expired' })
    expect(await redeemSignInLink(token)).toBeUndefined()
  })

  it('is stored as a hash alone', async () => {
    const token = await makeLink()
    const rows = await db.$queryRaw<{ row: string }[]>`select t::text as row from "SignInLink" t`
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })

  it.each(['', 'x'.repeat(100_000), 'a\u0000', createToken()])(
    'is unknown by a token like %j',
    async (token) => {
      expect(await findSignInLink(token, undefined)).toEqual({ state: 'unknown' })
      expect(await redeemSignInLink(token)).toBeUndefined()
    },
  )

  it('cannot be found by trying, while a valid one opens from the same address', async () => {
    const address = randomUUID()
    for (let count = 0; count < 20; count += 1) await findSignInLink(createToken(), address)
    expect(await findSignInLink(createToken(), address)).toEqual({ state: 'tooManyTries' })
    expect(await findSignInLink(await makeLink(), address)).toMatchObject({ state: 'valid' })
  })

  it('gives a person who comes again the role of the newest one', async () => {
    const email = `${randomUUID()}@vendor.example`
    const first = await findStaff(await redeemSignInLink(await makeLink({ email })))
    const again = await makeLink({ email: email.toUpperCase(), role: 'viewer' })
    expect(await findStaff(await redeemSignInLink(again))).toEqual({ ...first, role: 'viewer' })
  })
})
