import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { connectCustomer, typed } from '@/lib/connection/release/release.fixture'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs } from '@/lib/platform/time'
import { readMail } from '@/lib/worker/read-mail'
import { dayOf } from './expiry'
import { listDueExpiries, remindOfExpiry } from './expiry-reminders'
import { saveCredentials } from './save-credentials'

withOwnDatabase()

vi.mock('@/lib/guide/catalog', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/guide/catalog')>()
  // No guide of the product says that a secret may expire, because no ERP of it is known to end one.
  const getGuide: typeof original.getGuide = (id) => {
    const guide = original.getGuide(id)
    const tasks = guide?.tasks.map((task) => ({
      ...task,
      credentials: task.credentials.map((one) =>
        one.field === 'password' ? { ...one, mayExpire: true as const } : one,
      ),
    }))
    return guide && tasks && { ...guide, tasks }
  }
  return { ...original, getGuide }
})

let customer: Customer

const inDays = (days: number) => dayOf(new Date(Date.now() + days * dayMs))
const enter = (expiresOn: string) => saveCredentials(customer.participant, { ...typed, expiresOn })
const kinds = async () => (await readEvents(customer)).map(({ kind }) => kind)
const mails = () =>
  db.mail.findMany({ orderBy: { at: 'asc' }, select: { id: true, kind: true, tryAt: true } })

/** Lets days pass: the day comes nearer, and what has happened lies further back. */
async function letPass(days: number): Promise<void> {
  await db.$executeRaw`update "Credential" set "expiresOn" = "expiresOn" - ${days}::int`
  await db.$executeRaw`update "Event" set at = at - make_interval(days => ${days}::int)`
}

async function remind(): Promise<number> {
  const due = await listDueExpiries(db, { limit: 10 })
  for (const one of due) await remindOfExpiry(one)
  return due.length
}

beforeEach(async () => {
  await db.onboarding.deleteMany()
  customer = await inviteCustomer({
    guideId: 'account-control-twentyfour-seven-office',
    company: 'Nordlys Handel AS',
    locale: 'en',
  })
  await connectCustomer(customer)
  await db.mail.deleteMany()
})

describe('the day on which a secret expires', () => {
  it('is stored, shown and kept until another or none is entered, and only a change is told', async () => {
    await enter(inDays(40))
    expect((await customer.view()).credentials?.expiresOn).toBe(inDays(40))
    await enter(inDays(40))
    expect((await kinds()).filter((kind) => kind === 'expirySet')).toHaveLength(1)
    await enter('')
    expect((await customer.view()).credentials?.expiresOn).toBeUndefined()
  })

  it('is refused when it is none or over, and given back with the fields that are no secrets', async () => {
    expect(await enter('2001-01-01')).toEqual({
      errors: { expiresOn: 'pastDay' },
      values: { username: typed.username, expiresOn: '2001-01-01' },
    })
    expect(await enter('soon')).toMatchObject({ errors: { expiresOn: 'notADay' } })
  })
})

describe('reminders of it', () => {
  it('begin 30 days before and come once at each of four days', async () => {
    await enter(inDays(40))
    expect(await remind()).toBe(0)
    const reminded: number[] = []
    for (let left = 39; left >= -2; left -= 1) {
      await letPass(1)
      if ((await remind()) > 0) reminded.push(left)
      expect(await remind()).toBe(0)
    }
    expect(reminded).toEqual([30, 14, 7, 1])
    expect((await kinds()).filter((kind) => kind === 'expiryReminded')).toHaveLength(4)
  })

  it('do not come at once to somebody who has just entered a day that is near', async () => {
    await enter(inDays(5))
    expect(await remind()).toBe(0)
    await letPass(4)
    expect(await remind()).toBe(1)
  })

  it('make up for rounds that were missed, with one mail', async () => {
    await enter(inDays(40))
    await letPass(34)
    expect([await remind(), await remind()]).toEqual([1, 0])
  })

  it('go to the contact and to the owner, with the day in words', async () => {
    const owner = await hireStaff()
    const { onboardingId } = customer.participant
    await db.onboarding.update({ where: { id: onboardingId }, data: { ownerId: owner.staffId } })
    await enter(inDays(40))
    await letPass(10)
    await remind()
    const rows = await mails()
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['ownersSecretExpires', 'secretExpires'])
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
    const words = day.format(new Date(`${inDays(30)}T00:00:00Z`))
    for (const { id } of rows) {
      const mail = await readMail(id)
      if (!mail) throw new Error('The mail has no purpose.')
      const { subject, text } = await writeMail(mail)
      expect(subject).toContain(words)
      expect(text).toContain('Nordlys Handel AS')
      expect(text).not.toContain(typed.password)
    }
  })

  it('lose their purpose when the day is taken back, and stop when the onboarding is archived', async () => {
    await enter(inDays(40))
    await letPass(10)
    await remind()
    const [mail] = await mails()
    await enter('')
    expect(await readMail(mail?.id ?? '')).toBeUndefined()
    await enter(inDays(40))
    await letPass(10)
    const { onboardingId } = customer.participant
    await db.onboarding.update({ where: { id: onboardingId }, data: { archivedAt: new Date() } })
    expect(await remind()).toBe(0)
  })

  it('do not go to a contact who wants none', async () => {
    await db.participant.updateMany({ data: { remindersOffAt: new Date() } })
    await enter(inDays(40))
    await letPass(10)
    await remind()
    expect(await mails()).toEqual([])
    expect(await kinds()).toContain('expiryReminded')
  })
})
