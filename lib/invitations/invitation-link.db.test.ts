import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { createToken } from '@/lib/platform/secrets/token'
import { findInvitation } from './invitation-link'
import { openLink, revokeLinkByToken } from './open-link'

describe('an invitation', () => {
  it('says who invites whom to what, and opens nothing', async () => {
    const { linkToken, participant } = await inviteCustomer({ company: 'Nordlys Handel AS' })
    const { onboardingId } = participant
    const countSessions = () => db.customerSession.count({ where: { onboardingId } })
    const before = await countSessions()
    expect(await findInvitation(linkToken, undefined)).toMatchObject({
      state: 'valid',
      company: 'Nordlys Handel AS',
      guide: { vendor: { name: 'Payhawk' } },
      participant: { email: 'finance@nordlys.example', locale: 'no' },
      hasBegun: expect.any(Boolean),
    })
    expect(await countSessions()).toBe(before)
  })

  it('says that it has expired or was revoked, and no longer opens', async () => {
    const [old, revoked] = [await inviteCustomer(), await inviteCustomer()]
    const where = { onboardingId: old.participant.onboardingId }
    await db.accessLink.updateMany({ where, data: { expiresAt: new Date(0) } })
    await revokeLinkByToken(revoked.linkToken)
    expect(await findInvitation(old.linkToken, undefined)).toMatchObject({
      state: 'expired',
      guide: { id: guideId },
    })
    expect(await findInvitation(revoked.linkToken, undefined)).toMatchObject({ state: 'revoked' })
    expect([await openLink(old.linkToken), await openLink(revoked.linkToken)]).toEqual([undefined, undefined])
  })

  it.each(['', 'short', 'x'.repeat(100_000), 'a\u0000', createToken()])(
    'is unknown by a token like %j',
    async (token) => {
      expect(await findInvitation(token, undefined)).toEqual({ state: 'unknown' })
      expect(await openLink(token)).toBeUndefined()
    },
  )

  it('cannot be found by trying, while a valid link opens from the same address', async () => {
    const address = randomUUID()
    for (let count = 0; count < 30; count += 1) await findInvitation(createToken(), address)
    expect(await findInvitation(createToken(), address)).toEqual({ state: 'tooManyTries' })
    expect(await findInvitation(createToken(), randomUUID())).toEqual({ state: 'unknown' })
    const { linkToken } = await inviteCustomer()
    expect(await findInvitation(linkToken, address)).toMatchObject({ state: 'valid' })
  })
})
