import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { openLink } from '@/lib/invitations/open-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { sendMails } from '@/lib/worker/send-mails'
import { Mailbox } from '@/tools/mailbox/mailbox'
import { queueReminder } from './queue-reminder'
import { chooseReminders, createReminderToken, findReminderChoice } from './reminder-choice'

withOwnDatabase()

const mailbox = new Mailbox()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${await mailbox.listen(0)}`)
  vi.stubEnv('MAIL_FROM', 'Handrail <setup@handrail.example>')
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => mailbox.close())

async function remind(kind: 'reminder' | 'nudge' = 'reminder', message?: string) {
  const email = `${randomUUID()}@nordlys.example`
  const customer = await inviteCustomer({ email, company: 'Nordlys Handel AS' })
  const { participantId } = customer.participant
  const ask = () =>
    changeOnboarding(customer.participant, (change) =>
      queueReminder(change, { kind, participantId, message }),
    ).then(({ result }) => result)
  const unsent = await ask()
  const token = await createReminderToken(participantId)
  return { customer, email, participantId, ask, unsent, token }
}

const arrived = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email))

describe('a reminder', () => {
  it('opens the set-up, says how far it is and what comes next, and can be stopped by a mail program', async () => {
    const { email } = await remind()
    await sendMails(writeMail)
    const [mail] = arrived(email)
    expect(mail?.text).toMatch(
      /Nordlys Handel AS er ikke ferdig: Ingen av \d+ oppgaver[\s\S]*Neste oppgave er «.+»/,
    )
    const [url = '', page = ''] = mail?.text.match(/http\S+/g) ?? []
    expect(await openLink(url.split('/').at(-1) ?? '')).toMatchObject({ taskId: undefined })
    expect(page).toMatch(/^http:\/\/localhost:3000\/no\/reminders\/[\w.-]+$/)
    expect(mail?.html).toContain(`href="${page}"`)
    expect(mail?.headers['list-unsubscribe']).toBe(`<${page.replace('/no/', '/')}>`)
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  })

  it('is not sent to a person who has turned reminders off meanwhile', async () => {
    const { email, token } = await remind()
    await chooseReminders(token, { isOff: true })
    await sendMails(writeMail)
    expect(arrived(email)).toEqual([])
    const where = { participant: { email } }
    const { error } = await db.mail.findFirstOrThrow({ where, select: { error: true } })
    expect(error).toBe('linkEnded')
  })

  it('is not queued within a day of another mail, even when two ask at once', async () => {
    const { ask, unsent } = await remind()
    expect(unsent).toBeUndefined()
    expect(await Promise.all([ask(), ask()])).toEqual([
      { code: 'throttled', until: expect.any(Date) },
      { code: 'throttled', until: expect.any(Date) },
    ])
  })
})

it('a nudge shows the staff’s message as plain text', async () => {
  const { email } = await remind('nudge', 'Trenger du hjelp?\n<b>Ring oss</b>')
  await sendMails(writeMail)
  expect(arrived(email)[0]?.text).toContain('> Trenger du hjelp?\n> <b>Ring oss</b>')
  expect(arrived(email)[0]?.html).toContain('&#60;b&#62;Ring oss')
})

describe('the choice to get no reminders', () => {
  it('can be made twice, is in the history once, and can be taken back', async () => {
    const { customer, token, ask } = await remind()
    await chooseReminders(token, { isOff: true })
    await chooseReminders(token, { isOff: true })
    expect(await findReminderChoice(token)).toMatchObject({ isOff: true, company: 'Nordlys Handel AS' })
    await db.mail.updateMany({ data: { at: new Date(0) } })
    expect(await ask()).toEqual({ code: 'remindersOff' })
    await chooseReminders(token, { isOff: false })
    expect(await ask()).toBeUndefined()
    const kinds = (await readEvents(customer)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('reminders'))).toEqual([
      'remindersTurnedOff',
      'remindersTurnedOn',
    ])
  })

  it('cannot be made with a token that is not ours', async () => {
    const { token, customer } = await remind()
    for (const other of [
      '',
      'v1.k1.a.b',
      `${token}A`,
      customer.linkToken,
      customer.participant.participantId,
    ]) {
      expect(await chooseReminders(other, { isOff: true })).toBe(false)
      expect(await findReminderChoice(other)).toBeUndefined()
    }
  })
})
