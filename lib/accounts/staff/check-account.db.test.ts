import { beforeEach, describe, expect, it } from 'vitest'
import { tokenOf, withIssuer } from '@/lib/accounts/provider/sign-in.fixture'
import { db } from '@/lib/platform/db'
import { keyIdOf, seal } from '@/lib/platform/secrets/seal'
import { hashToken } from '@/lib/platform/secrets/token'
import { findEndedFor, findStaff } from './session'
import { accountCheckEveryMs, accountUncheckedMaxMs, tokensBinding } from './session-row'

const lists = { STAFF_MANAGERS: 'group:leads', STAFF_VIEWERS: 'group:staff' }
const { issuer, signIn: goAndComeBack } = withIssuer(lists)
const signIn = () => tokenOf(goAndComeBack())

beforeEach(() => {
  issuer().behaviour.userInfo = { email: 'ines@vendor.example', groups: ['leads', 'staff'] }
})

/** Moves the provider's last answer so far back in time. */
async function age(token: string, milliseconds: number): Promise<void> {
  const then = new Date(Date.now() - milliseconds)
  const data = { askedAt: then, checkedAt: then }
  await db.staffSession.update({ where: { tokenHash: hashToken(token) }, data, select: { id: true } })
}

const due = accountCheckEveryMs + 1000
const late = accountUncheckedMaxMs + 1000

describe.each([
  ['refresh tokens', true],
  ['access tokens alone', false],
])('the account behind a session, with %s', (_case, hasRefreshTokens) => {
  let token = ''
  beforeEach(async () => {
    issuer().behaviour.hasRefreshTokens = hasRefreshTokens
    token = await signIn()
    await age(token, due)
  })

  it('is checked again when that is due, and the answer counts at once', async () => {
    issuer().behaviour.userInfo = { groups: ['staff'] }
    expect(await findStaff(token)).toMatchObject({ role: 'viewer' })
    issuer().behaviour.userInfo = { groups: ['leads'] }
    expect(await findStaff(token)).toMatchObject({ role: 'viewer' })
    await age(token, due)
    expect(await findStaff(token)).toMatchObject({ role: 'manager' })
  })

  it('is signed out for good when it has lost its group', async () => {
    issuer().behaviour.userInfo = { groups: [] }
    expect(await findStaff(token)).toBeNull()
    issuer().behaviour.userInfo = { groups: ['leads'] }
    expect(await findStaff(token)).toBeNull()
  })

  it('is signed out for good when it was disabled', async () => {
    if (hasRefreshTokens) issuer().behaviour.refusal = { status: 400, error: 'invalid_grant' }
    else await spoilAccess(token)
    expect(await findStaff(token)).toBeNull()
    issuer().reset()
    expect(await findStaff(token)).toBeNull()
  })

  it('stays for an hour while the provider does not answer, and comes back when it does', async () => {
    issuer().behaviour.refusal = { status: 503 }
    expect(await findStaff(token)).toMatchObject({ role: 'manager' })
    await age(token, late)
    expect(await findStaff(token)).toBeNull()
    issuer().behaviour.refusal = undefined
    await age(token, late)
    expect(await findStaff(token)).toMatchObject({ role: 'manager' })
  })
})

/** Makes the access token invalid, as a provider does that disables an account. */
async function spoilAccess(token: string): Promise<void> {
  const where = { tokenHash: hashToken(token) }
  const { id } = await db.staffSession.findUniqueOrThrow({ where, select: { id: true } })
  const tokensSealed = await seal(JSON.stringify({ access: 'ended' }), tokensBinding(id))
  await db.staffSession.update({ where, data: { tokensSealed }, select: { id: true } })
}

describe('a session that ends because the provider tells too little', () => {
  it('leaves the reason behind for the sign-in page', async () => {
    const token = await signIn()
    issuer().behaviour.userInfo = { _claim_names: { groups: 'src1' } }
    await age(token, due)
    expect(await findStaff(token)).toBeNull()
    expect(await findEndedFor(token)).toBe('groupsOverage')
  })

  it('outlasts a client secret that the provider does not accept any more', async () => {
    const token = await signIn()
    issuer().behaviour.refusal = { status: 401, error: 'invalid_client', challenge: 'Basic realm="token"' }
    await age(token, due)
    expect(await findStaff(token)).not.toBeNull()
  })
})

describe('the provider', () => {
  it('is asked once by several requests at the same time, and not again for a while', async () => {
    const token = await signIn()
    await age(token, late)
    const before = issuer().grants
    const all = await Promise.all([findStaff(token), findStaff(token), findStaff(token)])
    expect(all).toEqual([all[0], all[0], all[0]])
    expect(all[0]).toMatchObject({ role: 'manager' })
    await findStaff(token)
    expect(issuer().grants).toBe(before + 1)
  })

  it('is asked each time with the token that it gave last', async () => {
    const token = await signIn()
    for (let count = 0; count < 3; count += 1) {
      await age(token, due)
      expect(await findStaff(token)).toMatchObject({ role: 'manager' })
    }
  })

  it('gives tokens that are stored sealed', async () => {
    const token = await signIn()
    const where = { tokenHash: hashToken(token) }
    const select = { tokensSealed: true }
    const { tokensSealed } = await db.staffSession.findUniqueOrThrow({ where, select })
    expect(keyIdOf(tokensSealed ?? '')).toBe('k1')
  })
})
