import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { measureDatabaseTime } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs, hourMs } from '@/lib/platform/time'
import { endSent, endUnsent, type LeasedMail, leaseMail, leaseSeconds, whileLeased } from './mail-lease'
import { queueAgain } from './outbox'

withOwnDatabase()

/** Lets one mail wait, and no other. */
async function queueOne(): Promise<void> {
  await db.mail.deleteMany()
  const email = `${randomUUID()}@nordlys.example`
  await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
}

beforeEach(queueOne)
afterEach(() => vi.useRealTimers())

const mailSelect = { tries: true, tryAt: true, sentAt: true, error: true } as const

const readMail = () => db.mail.findFirstOrThrow({ select: mailSelect })
const makeDue = () => db.mail.updateMany({ where: { sentAt: null }, data: { tryAt: new Date(0) } })

async function lease(): Promise<LeasedMail> {
  const mail = await leaseMail()
  if (!mail) throw new Error('No mail is due.')
  return mail
}

describe('a mail that a process is handing in', () => {
  it('is nobody else’s, and is free again soon after the process has died', async () => {
    const first = await lease()
    expect(first).toMatchObject({ tries: 1 })
    expect(await leaseMail()).toBeUndefined()
    expect((await readMail()).tryAt?.getTime()).toBeLessThanOrEqual(Date.now() + leaseSeconds * 1000)
    await makeDue()
    expect(await leaseMail()).toMatchObject({ tries: 2 })
    // The first process was only slow. What it has to say does not count any more.
    await endUnsent(first, { error: 'refused', isFinal: true })
    expect(await readMail()).toMatchObject({ tries: 2, error: null, tryAt: expect.any(Date) })
  })

  it('stays so for as long as the process is at work', async () => {
    const mail = await lease()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await whileLeased(mail, async () => {
      await makeDue()
      vi.advanceTimersByTime((leaseSeconds * 1000) / 2)
      await vi.waitFor(async () => {
        expect((await readMail()).tryAt?.getTime()).toBeGreaterThan(Date.now())
      })
    })
    vi.useRealTimers()
    expect(await leaseMail()).toBeUndefined()
  })
})

describe('a process whose clock is a day ahead', () => {
  /** Returns how far a moment is from the database's time, in milliseconds. */
  async function offBy(moment: Date | null): Promise<number> {
    const [row] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
    return Math.abs((moment?.getTime() ?? 0) - (row?.now.getTime() ?? 0))
  }

  beforeEach(async () => {
    await measureDatabaseTime()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + dayMs })
  })

  it('queues a mail that leaves at once', async () => {
    await queueOne()
    expect(await leaseMail()).toMatchObject({ tries: 1 })
  })

  it('has a mail tried again when the database says that its pause is over', async () => {
    await endUnsent(await lease(), { error: 'busy', isFinal: false })
    expect(await offBy((await readMail()).tryAt)).toBeLessThan(hourMs)
  })

  it('notes that a mail was sent at the database’s time, against which failures are held', async () => {
    await endSent(await lease())
    expect(await offBy((await readMail()).sentAt)).toBeLessThan(hourMs)
  })

  it('has a mail that somebody sends again leave at once', async () => {
    const mail = await lease()
    await endUnsent(mail, { error: 'refused', isFinal: true })
    await db.$transaction((tx) => queueAgain(tx, mail.id))
    expect(await leaseMail()).toMatchObject({ id: mail.id, tries: 1 })
  })
})
