import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import {
  connectCustomer,
  sendMails,
  testBySchedule,
} from '@/lib/connection/health/connected-customer.fixture'
import { connected, erp, notPermitted } from '@/lib/connection/health/scripted-erp.fixture'
import type { Customer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { readMail } from './read-mail'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

withOwnDatabase()

beforeEach(async () => {
  erp.answer = () => connected
  await db.onboarding.deleteMany()
  await db.staff.deleteMany()
})

const createOwner = async (locale: string | null = null) =>
  db.staff.create({
    data: { issuer: 'link', subject: randomUUID(), email: 'owner@vendor.example', role: 'manager', locale },
    select: { id: true },
  })

async function connectFor(ownerId: string): Promise<Customer & { companyId: string }> {
  const customer = await connectCustomer()
  await db.onboarding.update({ where: { id: customer.participant.onboardingId }, data: { ownerId } })
  return customer
}

async function breakConnection(customer: Customer): Promise<void> {
  erp.answer = () => notPermitted
  await testBySchedule(customer)
  await testBySchedule(customer)
}

/** Returns the mails of some kinds in finished words, the oldest first. */
async function write(...kinds: string[]) {
  const rows = await db.mail.findMany({
    where: { kind: { in: kinds } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const mails = await Promise.all(rows.map(({ id }) => readMail(id)))
  return Promise.all(mails.filter((mail) => mail !== undefined).map((mail) => writeMail(mail)))
}

const companyOf = async ({ participant: { onboardingId: id } }: Customer) =>
  (await db.onboarding.findUniqueOrThrow({ where: { id }, select: { company: true } })).company

describe('the mail to a customer whose connection is broken', () => {
  it.each([
    ['en', 'no longer works'],
    ['fr', 'ne fonctionne plus'],
    ['no', 'virker ikke lenger'],
  ])('names the cause and the task in %s, and brings a link', async (locale, subject) => {
    const customer = await connectFor((await createOwner()).id)
    await db.participant.updateMany({ data: { locale } })
    await breakConnection(customer)
    const [mail] = await write('connectionBroken')
    expect(mail?.subject).toContain(subject)
    expect(mail?.text).toContain(`/${locale}/start/`)
    expect(mail?.text).not.toMatch(/[{}<>]/)
    const [task] = (await customer.view()).journey.tasks.filter(({ status }) => status === 'problem')
    expect(task?.task.id).toBe('create-role')
  })

  it('is not sent any more once the connection works again, and the mail that says so is', async () => {
    const customer = await connectFor((await createOwner()).id)
    await breakConnection(customer)
    await sendMails(customer)
    erp.answer = () => connected
    await testBySchedule(customer)
    expect(await write('connectionBroken')).toEqual([])
    const [mail] = await write('connectionRestored')
    expect(mail?.text).toContain(await companyOf(customer))
  })
})

describe('the mail to the owner of broken connections', () => {
  it.each(['en', 'fr', 'no'])(
    'names all that are broken when it is sent, in %s, and is one a day',
    async (locale) => {
      const { id } = await createOwner(locale)
      const customers = [await connectFor(id), await connectFor(id)]
      for (const customer of customers) await breakConnection(customer)
      const mails = await write('ownConnectionsBroken')
      expect(mails).toHaveLength(1)
      for (const customer of customers) expect(mails[0]?.text).toContain(await companyOf(customer))
      expect(mails[0]?.text).toContain(`/${locale}/dashboard?owner=me`)
      expect(mails[0]?.text).not.toMatch(/[{}<>]/)
    },
  )

  it('waits for the next day after one was sent', async () => {
    const { id } = await createOwner()
    const [one, other] = [await connectFor(id), await connectFor(id)]
    await breakConnection(one)
    await db.mail.updateMany({ data: { tryAt: null, sentAt: new Date(), tries: 1 } })
    await breakConnection(other)
    const waiting = await db.mail.findFirstOrThrow({
      where: { kind: 'ownConnectionsBroken', sentAt: null },
      select: { tryAt: true },
    })
    expect(waiting.tryAt?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  })

  it('is followed by one that a connection works again, to an owner who was told alone', async () => {
    const { id } = await createOwner('en')
    const [told, untold] = [await connectFor(id), await connectFor(id)]
    await breakConnection(told)
    await db.mail.updateMany({ data: { tryAt: null, sentAt: new Date(), tries: 1 } })
    await breakConnection(untold)
    erp.answer = () => connected
    for (const customer of [told, untold]) await testBySchedule(customer)
    const mails = await write('ownConnectionRestored')
    expect(mails.map(({ subject }) => subject)).toEqual([`Connected again: ${await companyOf(told)}`])
  })

  it('goes to nobody where nobody looks after the onboarding', async () => {
    const customer = await connectCustomer()
    await breakConnection(customer)
    expect(await db.mail.count({ where: { kind: 'ownConnectionsBroken' } })).toBe(0)
  })
})
