import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { handOverTask } from '@/lib/handover/hand-over'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { chooseReminders, createReminderToken } from '@/lib/reminders/reminder-choice'
import { waitForTask } from '@/lib/tasks/waiting'
import { remindCustomers } from './remind-customers'

withOwnDatabase()

const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)

/** Somebody of whom nothing was heard for so many days. */
async function quietCustomer(days: number, email = `${randomUUID()}@nordlys.example`) {
  const customer = await inviteCustomer({ email })
  await grow(customer, days)
  return { customer, email }
}

/** Moves all that has happened so far back in time. */
async function grow({ participant: { onboardingId } }: Customer, days: number) {
  const by = `${days} days`
  await db.$executeRaw`update "Event" set at = at - ${by}::interval where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`update "Mail" set at = at - ${by}::interval where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`
    update "Onboarding" set "lastActivityAt" = "lastActivityAt" - ${by}::interval where id = ${onboardingId}::uuid`
}

async function listReminders(email: string) {
  await remindCustomers()
  const where = { kind: 'reminder', participant: { email } }
  return db.mail.findMany({ where, select: { linkId: true, link: { select: { tokenSealed: true } } } })
}

describe('a customer whose move it is', () => {
  it.each([
    [2.9, 0],
    [3.1, 1],
    [40, 1],
  ])(
    'who was quiet for %s days gets %s reminders in a round, and none more in the next',
    async (days, count) => {
      const { email } = await quietCustomer(days)
      expect(await listReminders(email)).toHaveLength(count)
      expect(await listReminders(email)).toHaveLength(count)
    },
  )

  it('is reminded after 3, 7 and 14 days, and then no more', async () => {
    const { customer, email } = await quietCustomer(3.1)
    const counts: number[] = []
    for (const days of [0, 2, 2, 5, 2.1, 10, 40]) {
      await grow(customer, days)
      counts.push((await listReminders(email)).length)
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 3])
  })

  it('gets a fresh link, which the mail carries, and the history tells it without counting as life', async () => {
    const { customer, email } = await quietCustomer(5)
    const [reminder] = await listReminders(email)
    expect(reminder?.link?.tokenSealed).toEqual(expect.any(String))
    const { onboardingId } = customer.participant
    const event = await db.event.findFirstOrThrow({
      where: { onboardingId, kind: 'customerReminded' },
      select: { participantId: true, data: true },
    })
    expect(event).toEqual({
      participantId: null,
      data: { toParticipantId: customer.participant.participantId },
    })
    const { lastActivityAt } = await db.onboarding.findUniqueOrThrow({
      where: { id: onboardingId },
      select: { lastActivityAt: true },
    })
    expect(lastActivityAt.getTime()).toBeLessThan(daysAgo(4.9).getTime())
  })

  it('is one person by their address: one mail a day, over all onboardings and however it is written', async () => {
    const email = `kari-${randomUUID()}@nordlys.example`
    await quietCustomer(4, email)
    await quietCustomer(5, email.toUpperCase())
    await Promise.all([remindCustomers(), remindCustomers(), remindCustomers()])
    const to = { email: { equals: email, mode: 'insensitive' as const } }
    expect(await db.mail.count({ where: { kind: 'reminder', participant: to } })).toBe(1)
  })
})

const team = async (customer: Customer) => {
  const issuer = 'link'
  const subject = randomUUID()
  const data = { issuer, subject, email: 'cs@vendor.example', role: 'manager' }
  const { id: staffId } = await db.staff.create({ data, select: { id: true } })
  return { customer, staffId }
}

describe('nobody is reminded', () => {
  const causes: Record<string, (customer: Customer) => Promise<unknown>> = {
    'who asked for none': async ({ participant }) =>
      chooseReminders(await createReminderToken(participant.participantId), { isOff: true }),
    'whose tasks are all in a colleague’s or an approver’s hands': async (customer) => {
      const { journey } = await customer.view()
      for (const { task, status } of journey.tasks.filter((one) => one.status !== 'notNeeded')) {
        if (status !== 'cannotStart') {
          await waitForTask(customer.participant, task.id, { waitingFor: 'approval', who: 'Bank' })
        }
      }
    },
    'who was connected': ({ participant: { onboardingId: id } }) =>
      db.onboarding.update({ where: { id }, data: { connectedAt: new Date() }, select: { id: true } }),
    'of what was archived': ({ participant: { onboardingId: id } }) =>
      db.onboarding.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } }),
    'whose links were all revoked': ({ participant: { onboardingId } }) =>
      db.accessLink.updateMany({ where: { onboardingId }, data: { revokedAt: new Date() } }),
  }

  it.each(Object.entries(causes))('%s', async (_who, cause) => {
    const customer = await inviteCustomer({ email: `${randomUUID()}@nordlys.example` })
    await cause(customer)
    await grow(customer, 5)
    await remindCustomers()
    const { onboardingId } = customer.participant
    expect(await db.mail.count({ where: { onboardingId, kind: 'reminder' } })).toBe(0)
  })

  it('of the staff, nor a colleague who was asked for one task', async () => {
    const customer = await inviteCustomer({ email: `${randomUUID()}@nordlys.example` })
    const { staffId } = await team(customer)
    const { onboardingId } = customer.participant
    const colleague = `${randomUUID()}@nordlys.example`
    const typed = { name: 'Ola', email: colleague, message: '', language: 'no', erpLanguage: 'en' }
    expect(await handOverTask(customer.participant, 'check-rights', typed)).toBeUndefined()
    const data = { onboardingId, staffId, email: `staff:${staffId}`, locale: 'en', erpLanguage: 'en' }
    const { id: participantId } = await db.participant.create({ data, select: { id: true } })
    const link = { onboardingId, participantId, tokenHash: Buffer.from(randomUUID()) }
    await db.accessLink.create({ data: { ...link, expiresAt: daysAgo(-1) }, select: { id: true } })
    await grow(customer, 5)
    await remindCustomers()
    const mails = await db.mail.findMany({
      where: { onboardingId, kind: 'reminder' },
      select: { participantId: true },
    })
    expect(mails).toEqual([{ participantId: customer.participant.participantId }])
  })
})
