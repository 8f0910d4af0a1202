import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer, readCounters } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { inviteSchema, inviteTenant } from './invite'

const invite = {
  guideId,
  company: 'Nordlys Handel AS',
  email: 'finance@nordlys.example',
  locale: 'no',
} as const

describe('inviting', () => {
  it('answers one link, in the language of the reader', async () => {
    const { url } = await inviteTenant(invite)
    expect(url).toMatch(/^https?:\/\/[^/]+\/no\/start\/[\w-]{43}$/)
  })

  it('counts the tasks from the first day', async () => {
    const customer = await inviteCustomer()
    const { journey } = await customer.view()
    expect(await readCounters(customer)).toMatchObject({ tasksDone: 0, tasksTotal: journey.total })
  })

  it('shows the ERP in the reader’s own language where it speaks it', async () => {
    const [french, norwegian] = [
      await inviteCustomer({ locale: 'fr' }),
      await inviteCustomer({ locale: 'no' }),
    ]
    expect((await french.view()).participant.erpLanguage).toBe('fr')
    expect((await norwegian.view()).participant.erpLanguage).toBe('en')
  })

  it('makes one of a form that is sent twice, and mails once', async () => {
    const key = randomUUID()
    const email = `${key}@nordlys.example`
    const both = await Promise.all(
      [1, 2].map(() => inviteTenant({ ...invite, email }, { key, isMailed: true })),
    )
    expect(new Set(both.map(({ onboardingId }) => onboardingId)).size).toBe(1)
    expect(new Set(both.map(({ url }) => url)).size).toBe(2)
    expect(await db.mail.count({ where: { participant: { email } } })).toBe(1)
  })

  it('is recorded as done by whoever of the staff did it, who looks after it where that was chosen', async () => {
    const identity = { issuer: 'test', subject: randomUUID(), email: 'ingrid@vendor.example' }
    const { id: staffId } = await db.staff.create({
      data: { ...identity, name: 'Ingrid', role: 'manager' },
      select: { id: true },
    })
    const staff = { staffId, name: 'Ingrid', email: identity.email, role: 'manager' } as const
    const { onboardingId } = await inviteTenant(invite, { staff, ownerId: staffId })
    const { ownerId, events, participants } = await db.onboarding.findUniqueOrThrow({
      where: { id: onboardingId },
      select: {
        ownerId: true,
        events: { select: { kind: true, participantId: true } },
        participants: { where: { staffId }, select: { id: true } },
      },
    })
    expect(ownerId).toBe(staffId)
    expect(events).toEqual([{ kind: 'invited', participantId: participants[0]?.id }])
  })

  it('names every fault at once', () => {
    const { error } = inviteSchema.safeParse({
      guideId: 'gone',
      company: ' ',
      email: 'x',
      locale: 'de',
      name: 'a\u0000',
    })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([
      'guideId',
      'company',
      'email',
      'name',
      'locale',
    ])
    expect(error?.issues[0]?.message).toContain(guideId)
    expect(inviteSchema.safeParse({ ...invite, erpLanguage: 'no' }).error?.issues[0]?.path).toEqual([
      'erpLanguage',
    ])
  })
})
