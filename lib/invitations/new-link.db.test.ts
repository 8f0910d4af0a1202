import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { handOverTask } from '@/lib/handover/hand-over'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import { sendNewLink } from './new-link'
import { revokeLinkByToken } from './open-link'

const past = new Date(0)

async function expire({ participant: { onboardingId } }: Customer) {
  await db.accessLink.updateMany({ where: { onboardingId }, data: { expiresAt: past } })
}

async function inviteExpired(): Promise<Customer> {
  const customer = await inviteCustomer({ email: `${randomUUID()}@nordlys.example` })
  await expire(customer)
  return customer
}

const countMails = ({ participant: { onboardingId } }: Customer) =>
  db.mail.count({ where: { onboardingId, kind: 'invitation' } })

describe('a new link for an expired one', () => {
  it('goes by mail to the person for whom the old one was meant, and enters the history', async () => {
    const customer = await inviteExpired()
    const { onboardingId, participantId } = customer.participant
    expect(await sendNewLink(customer.linkToken, undefined)).toBe(true)
    const mails = await db.mail.findMany({
      where: { onboardingId },
      select: { participantId: true, link: { select: { expiresAt: true, tokenSealed: true, taskId: true } } },
    })
    expect(mails).toEqual([
      { participantId, link: { expiresAt: expect.any(Date), tokenSealed: expect.any(String), taskId: null } },
    ])
    expect(mails[0]?.link?.expiresAt.getTime()).toBeGreaterThan(Date.now())
    expect(await readEvents(customer)).toContainEqual({ kind: 'newLinkSent', taskId: null })
  })

  it('is sent three times an hour at most', async () => {
    const customer = await inviteExpired()
    const asked = []
    for (let time = 0; time < 5; time += 1) asked.push(await sendNewLink(customer.linkToken, undefined))
    expect(asked).toEqual([true, true, true, false, false])
    expect(await countMails(customer)).toBe(3)
  })

  it('is not sent to a caller who asks for many', async () => {
    const caller = randomUUID()
    const customer = await inviteExpired()
    for (let time = 0; time < 10; time += 1) await sendNewLink(createToken(), caller)
    expect(await sendNewLink(customer.linkToken, caller)).toBe(false)
    expect(await sendNewLink(customer.linkToken, randomUUID())).toBe(true)
  })

  it('is not sent for a token that is unknown, still opens or was revoked, or once the onboarding is archived', async () => {
    const [open, revoked, archived] = [await inviteCustomer(), await inviteCustomer(), await inviteExpired()]
    await revokeLinkByToken(revoked.linkToken)
    await expire(revoked)
    const where = { id: archived.participant.onboardingId }
    await db.onboarding.update({ where, data: { archivedAt: new Date() }, select: { id: true } })
    const tokens = ['', 'x'.repeat(100_000), 'a\u0000', createToken()]
    for (const token of [...tokens, open.linkToken, revoked.linkToken, archived.linkToken])
      expect(await sendNewLink(token, undefined)).toBe(false)
    for (const customer of [open, revoked, archived]) expect(await countMails(customer)).toBe(0)
  })

  it('is not sent for a link to one task, which only its sender may hand over again', async () => {
    const customer = await inviteCustomer()
    const colleague = {
      name: 'Ola',
      email: 'ola@nordlys.example',
      message: '',
      language: 'no',
      erpLanguage: 'en',
    }
    await handOverTask(customer.participant, 'check-rights', colleague)
    const { onboardingId } = customer.participant
    const token = createToken()
    const data = { tokenHash: hashToken(token), expiresAt: past }
    await db.accessLink.updateMany({ where: { onboardingId, taskId: 'check-rights' }, data })
    expect(await sendNewLink(token, undefined)).toBe(false)
  })
})
