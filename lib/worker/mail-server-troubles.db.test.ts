import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { inviteTenant } from '@/lib/invitations/invite'
import { openLink } from '@/lib/invitations/open-link'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { getMailHealth } from '@/lib/platform/mail/mail-health'
import { ScriptedSmtp, type Step } from '@/lib/platform/mail/scripted-smtp.fixture'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { minuteMs } from '@/lib/platform/time'
import { isSendingMails, sendMails } from './send-mails'

withOwnDatabase()

const smtp = new ScriptedSmtp()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', await smtp.open())
  vi.stubEnv('MAIL_FROM', 'Handrail <setup@handrail.example>')
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => smtp.close())

beforeEach(async () => {
  await db.mail.deleteMany()
  smtp.script = () => undefined
  smtp.taken.length = 0
  smtp.lines.length = 0
})

/** Queues one mail to each of so many new people. Returns their addresses. */
async function queueMails(count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@nordlys.example`)
  for (const email of emails)
    await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
  return emails
}

const mailSelect = {
  tries: true,
  tryAt: true,
  sentAt: true,
  error: true,
  reply: true,
  link: { select: { tokenSealed: true } },
} as const

async function mailTo(email: string) {
  return db.mail.findFirstOrThrow({ where: { participant: { email } }, select: mailSelect })
}

const answerAt = (step: Step, answer: string) => {
  smtp.script = (at) => (at === step ? answer : undefined)
}

const makeDue = () => db.mail.updateMany({ where: { sentAt: null }, data: { tryAt: new Date(0) } })
const copiesTo = (email: string) => smtp.taken.filter(({ to }) => to === email).length

describe('a mail server that takes nothing from this installation', () => {
  it.each([
    ['at the greeting', 'greeting', '554 5.7.1 no service for you', 'serverRefused', '554 5.7.1'],
    ['at the sign-in', 'AUTH', '535 5.7.8 bad credentials', 'signInRefused', '535 5.7.8'],
    ['at the sender', 'MAIL', '553 5.7.1 sender not owned by user', 'senderRefused', '553 5.7.1'],
    ['before a sign-in', 'MAIL', '530 5.7.0 authentication required', 'signInRefused', '530 5.7.0'],
    ['when it should relay', 'RCPT', '550 5.7.1 relaying denied', 'serverRefused', '550 5.7.1'],
    [
      'after the mail, by policy',
      'message',
      '550 5.7.26 unauthenticated sender',
      'serverRefused',
      '550 5.7.26',
    ],
  ] as const)('%s leaves every mail waiting, with its link', async (_case, step, answer, error, reply) => {
    const [email = ''] = await queueMails(1)
    answerAt(step, answer)
    await sendMails(writeMail)
    expect(await mailTo(email)).toMatchObject({
      tries: 1,
      error,
      reply,
      sentAt: null,
      tryAt: expect.any(Date),
      link: { tokenSealed: expect.any(String) },
    })
    smtp.script = () => undefined
    await makeDue()
    await sendMails(writeMail)
    expect(await mailTo(email)).toMatchObject({ tries: 2, error: null, reply: null, tryAt: null })
    const [url = ''] = /http:\S+\/en\/start\/\S+/.exec(smtp.taken[0]?.raw.replace(/=\r\n/g, '') ?? '') ?? []
    expect(await openLink(url.split('/').at(-1) ?? '')).toBeDefined()
  })

  it('is asked once for twenty mails, is told to the staff, and gets all of them when the password is right', async () => {
    const emails = await queueMails(20)
    answerAt('AUTH', '535 5.7.8 bad credentials')
    await sendMails(writeMail)
    await sendMails(writeMail)
    expect(smtp.lines.filter((line) => line.startsWith('AUTH'))).toHaveLength(1)
    await db.mail.updateMany({ data: { at: new Date(Date.now() - 10 * minuteMs) } })
    expect(await getMailHealth()).toMatchObject({ state: 'stuck', waiting: 20, reason: 'signInRefused' })
    smtp.script = () => undefined
    await db.$executeRaw`
      update "Mail" set "tryAt" = now() where id = (select id from "Mail" where tries = 1)`
    await sendMails(writeMail)
    expect(emails.map(copiesTo)).toEqual(emails.map(() => 1))
    expect(await getMailHealth()).toEqual({ state: 'leaving', waiting: 0 })
  })

  it('is asked at once after a restart, which may have corrected the settings', async () => {
    const emails = await queueMails(3)
    answerAt('AUTH', '535 5.7.8 bad credentials')
    for (let round = 0; round < 5; round += 1) {
      await makeDue()
      await sendMails(writeMail)
    }
    smtp.script = () => undefined
    await sendMails(writeMail)
    expect(smtp.taken).toEqual([])
    vi.resetModules()
    const restarted = await import('./send-mails')
    await restarted.sendMails(writeMail)
    expect(emails.map(copiesTo)).toEqual([1, 1, 1])
  })

  it('is asked again after pauses that grow', async () => {
    await queueMails(1)
    answerAt('greeting', '554 go away')
    const pauses: number[] = []
    for (let round = 0; round < 9; round += 1) {
      await makeDue()
      await sendMails(writeMail)
      const { tryAt, triedAt } = await db.mail.findFirstOrThrow({ select: { tryAt: true, triedAt: true } })
      pauses.push(Math.round(((tryAt?.getTime() ?? 0) - (triedAt?.getTime() ?? 0)) / minuteMs))
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120])
  })
})

describe('a mail server that refuses one recipient', () => {
  it.each([
    ['RCPT', '550 5.1.1 user unknown'],
    ['message', '550 5.1.1 user unknown'],
  ] as const)('at %s ends that mail alone, and its link is kept', async (step, answer) => {
    const [refused = '', other = ''] = await queueMails(2)
    smtp.script = (at, line) => (at === step && line.includes(refused) ? answer : undefined)
    await sendMails(writeMail)
    expect(await mailTo(refused)).toMatchObject({
      tryAt: null,
      sentAt: null,
      error: 'refused',
      reply: '550 5.1.1',
      link: { tokenSealed: expect.any(String) },
    })
    expect(await mailTo(other)).toMatchObject({ error: null, link: { tokenSealed: null } })
  })
})

describe('a mail server that fails for a while', () => {
  it('with 4xx for one recipient delays that mail alone, and no notice goes to the staff', async () => {
    const [deferred = '', other = ''] = await queueMails(2)
    smtp.script = (at, line) =>
      at === 'RCPT' && line.includes(deferred) ? '450 4.2.0 greylisted' : undefined
    await sendMails(writeMail)
    expect(copiesTo(other)).toBe(1)
    expect(await mailTo(deferred)).toMatchObject({ error: 'deferred', tryAt: expect.any(Date) })
    await db.mail.updateMany({ where: { sentAt: null }, data: { at: new Date(Date.now() - 10 * minuteMs) } })
    expect(await getMailHealth()).toEqual({ state: 'leaving', waiting: 1 })
  })

  it('with 4xx for everybody keeps every mail', async () => {
    const emails = await queueMails(2)
    answerAt('greeting', '421 4.3.2 shutting down')
    await sendMails(writeMail)
    for (const email of emails) expect(await mailTo(email)).toMatchObject({ error: 'busy', sentAt: null })
  })

  it('by hanging up after it has taken a mail gets it again, under the same Message-ID', async () => {
    const [email = ''] = await queueMails(1)
    answerAt('message', 'drop')
    await sendMails(writeMail)
    expect(await mailTo(email)).toMatchObject({ tries: 1, error: 'brokenOff', sentAt: null })
    smtp.script = () => undefined
    await makeDue()
    await sendMails(writeMail)
    const ids = smtp.taken.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1])
    expect(ids).toEqual([expect.stringContaining('@'), ids[0]])
  })
})

describe('a mail that brings its own trouble', () => {
  it('such as a server that hangs up on it does not keep the others back', async () => {
    const [cursed = '', ...others] = await queueMails(3)
    smtp.script = (at, line) => (at === 'message' && line.includes(cursed) ? 'drop' : undefined)
    for (let round = 0; round < 3; round += 1) {
      await makeDue()
      await sendMails(writeMail)
    }
    expect(others.map(copiesTo)).toEqual([1, 1])
    expect(await mailTo(cursed)).toMatchObject({ tries: 3, sentAt: null, error: 'brokenOff' })
  })

  it('lets another mail be tried first the next time', async () => {
    const emails = await queueMails(3)
    answerAt('MAIL', '552 5.3.4 too big')
    for (const _round of emails) {
      await makeDue()
      await sendMails(writeMail)
    }
    for (const email of emails) expect(await mailTo(email)).toMatchObject({ tries: 1 })
  })

  it('makes the others wait as long again as no mail has left', async () => {
    await queueMails(2)
    await db.mail.updateMany({ data: { at: new Date(Date.now() - 40 * minuteMs) } })
    answerAt('greeting', '554 go away')
    await sendMails(writeMail)
    const waiting = await db.mail.findFirstOrThrow({ where: { tries: 0 }, select: { at: true, tryAt: true } })
    const { at, tryAt } = waiting
    const waited = Date.now() - at.getTime()
    expect((tryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(waited * 0.9)
    expect((tryAt?.getTime() ?? 0) - Date.now()).toBeLessThan(waited * 1.1)
  })
})

describe('a mail server that is slow', () => {
  it('and drips bytes for ever holds up one mail, which is counted, and the others leave', async () => {
    const [dripped = '', ...others] = await queueMails(3)
    smtp.script = (at, line) => (at === 'RCPT' && line.includes(dripped) ? 'drip' : undefined)
    const stuck = sendMails(writeMail)
    await vi.waitFor(() => expect(smtp.toldOf(dripped)).toBe(1))
    // The other mails are this round's, until it has been kept waiting for a while.
    expect(isSendingMails()).toBe(true)
    expect(isSendingMails(performance.now() + minuteMs)).toBe(false)
    await sendMails(writeMail)
    expect(others.map(copiesTo)).toEqual([1, 1])
    expect(await mailTo(dripped)).toMatchObject({ tries: 1, sentAt: null })
    const waiting = await db.$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
    expect(waiting).toEqual([])
    await smtp.close()
    await stuck
    expect(await mailTo(dripped)).toMatchObject({ error: 'brokenOff', tryAt: expect.any(Date) })
    expect(smtp.toldOf(dripped)).toBe(1)
  })
})
