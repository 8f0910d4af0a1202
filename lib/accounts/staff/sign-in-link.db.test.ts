import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { findStaff } from './session'
import { createSignInLink, findSignInLink, redeemSignInLink } from './sign-in-link'

async function makeLink(person: Partial<Parameters<typeof createSignInLink>[0]> = {}) {
  const { url } = await createSignInLink({ email: `${randomUUID()}@vendor.example`, ...person })
  return url.split('/').at(-1) ?? ''
}

describe('a printed link', () => {
  it('is not used up by being looked at', async () => {
    const token = await makeLink({ name: 'Ingrid', role: 'viewer' })
    for (let count = 0; count < 3; count += 1)
      expect(await findSignInLink(token, undefined)).toMatchObject({ state: 'valid', name: 'Ingrid' })
    expect(await findStaff(await redeemSignInLink(token))).toMatchObject({ name: 'Ingrid', role: 'viewer' })
  })

  it('signs in once, also when two press at once', async () => {
    const token = await makeLink()
    const tokens = await Promise.all([redeemSignInLink(token), redeemSignInLink(token)])
    expect(tokens.filter(Boolean)).toHaveLength(1)
    expect(await redeemSignInLink(token)).toBeUndefined()
    expect(await findSignInLink(token, undefined)).toEqual({ state: 'used' })
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

  it('is kept as a hash alone', async () => {
    const token = await makeLink()
    const rows = await db.$queryRaw<{ row: string }[]>`select t::text as row from "SignInLink" t`
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })

  it.each(['', 'x'.repeat(100_000), 'a\u0000', createToken()])('is no text like %j', async (token) => {
    expect(await findSignInLink(token, undefined)).toEqual({ state: 'unknown' })
    expect(await redeemSignInLink(token)).toBeUndefined()
  })

  it('cannot be found by trying, while a valid one opens from the same address', async () => {
    const address = randomUUID()
    for (let count = 0; count < 20; count += 1) await findSignInLink(createToken(), address)
    expect(await findSignInLink(createToken(), address)).toEqual({ state: 'tooManyTries' })
    expect(await findSignInLink(await makeLink(), address)).toMatchObject({ state: 'valid' })
  })

  it('gives the role of the newest one to somebody who comes again', async () => {
    const email = `${randomUUID()}@vendor.example`
    const first = await findStaff(await redeemSignInLink(await makeLink({ email })))
    const again = await makeLink({ email: email.toUpperCase(), role: 'viewer' })
    expect(await findStaff(await redeemSignInLink(again))).toEqual({ ...first, role: 'viewer' })
  })
})
