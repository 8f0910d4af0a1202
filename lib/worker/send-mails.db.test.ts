import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { takeBackTask } from '@/lib/handover/active-handover'
import { handOverTask } from '@/lib/handover/hand-over'
import { inviteTenant } from '@/lib/invitations/invite'
import { openLink } from '@/lib/invitations/open-link'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs } from '@/lib/platform/time'
import { Mailbox } from '@/tools/mailbox/mailbox'
import { sendMails } from './send-mails'

withOwnDatabase()

const taskId = 'check-rights'
const mailbox = new Mailbox()
let port = 0

beforeAll(async () => {
  port = await mailbox.listen(0)
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  // One of these tests fails on purpose.
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('MAIL_FROM', 'Handrail <setup@handrail.example>')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await mailbox.close()
})

/** Hands a task over in French to a person whom no other test uses. */
async function handOver() {
  const customer = await inviteCustomer({ name: 'Kari', company: 'Nordlys Handel AS' })
  const email = `${randomUUID()}@nordlys.example`
  const typed = { name: 'Ola', email, message: '<b>S’il te plaît</b>', language: 'fr', erpLanguage: 'en' }
  expect(await handOverTask(customer.participant, taskId, typed)).toBeUndefined()
  return { customer, email }
}

/** Sends the mails that are due. Returns the one to this person. */
async function sendAndRead({ email }: { email: string }) {
  await sendMails(writeMail)
  return db.mail.findFirstOrThrow({
    where: { participant: { email } },
    select: { id: true, tries: true, tryAt: true, sentAt: true, error: true, linkId: true },
  })
}

const arrived = (email: string) => mailbox.mails.filter(({ to }) => to.includes(email))

async function tryNow(id: string) {
  await db.mail.update({ where: { id }, data: { tryAt: new Date(0) }, select: { id: true } })
}

async function linksOf(customer: Customer) {
  return (await customer.view()).linksToPassOn
}

describe('the outbox', () => {
  it('sends a mail in its reader’s language, with a link that opens, as HTML and as text', async () => {
    const { email } = await handOver()
    const mail = await sendAndRead({ email })
    expect(mail).toMatchObject({ tryAt: null, error: null })
    const [sent] = arrived(email)
    expect(sent).toMatchObject({
      from: 'setup@handrail.example',
      replyTo: ['finance@nordlys.example'],
      messageId: expect.stringContaining(mail.id),
    })
    expect(sent?.subject).toMatch(/^Payhawk\u00a0: Kari vous confie «\u202f.+\u202f»$/)
    expect(sent?.html).toContain('lang="fr"')
    expect(sent?.html).toContain('&#60;b&#62;')
    const [url = ''] = /http:\S+\/fr\/start\/\S+/.exec(sent?.text ?? '') ?? []
    expect(sent?.html).toContain(`href="${url}"`)
    expect(await openLink(url.split('/').at(-1) ?? '')).toMatchObject({ taskId })
  })

  it('holds nothing that tells whether a mail was read', async () => {
    const { email } = await handOver()
    await sendAndRead({ email })
    expect(arrived(email)[0]?.html).not.toMatch(/<img|url\(|<link|<script/)
  })

  it('sends each mail once, even when several rounds run at once', async () => {
    const all = await Promise.all([handOver(), handOver(), handOver()])
    await Promise.all([sendMails(writeMail), sendMails(writeMail), sendMails(writeMail)])
    expect(all.map(({ email }) => arrived(email).length)).toEqual([1, 1, 1])
  })

  it('keeps what could not be sent, shows the sender the link meanwhile, and tries again later', async () => {
    const { customer, email } = await handOver()
    expect(await linksOf(customer)).toEqual({})
    await mailbox.close()
    const failed = await sendAndRead({ email })
    expect(failed).toMatchObject({ tries: 1, sentAt: null, error: 'unreachable' })
    expect(failed.tryAt?.getTime()).toBeGreaterThan(Date.now())
    expect((await linksOf(customer))[taskId]).toContain('/fr/start/')
    await mailbox.listen(port)
    await tryNow(failed.id)
    expect(await sendAndRead({ email })).toMatchObject({ error: null, tryAt: null })
    expect(arrived(email)).toHaveLength(1)
    expect(await linksOf(customer)).toEqual({})
  })

  it('gives up what the server refuses for good', async () => {
    const { email } = await handOver()
    mailbox.unknownAddresses.add(email)
    expect(await sendAndRead({ email })).toMatchObject({ error: 'refused', tryAt: null, sentAt: null })
  })

  it('sends no link that has ended and no mail that is too old', async () => {
    const ended = await handOver()
    await takeBackTask(ended.customer.participant, taskId)
    expect(await sendAndRead(ended)).toMatchObject({ error: 'linkEnded', tryAt: null })
    const old = await handOver()
    const where = { participant: { email: old.email } }
    await db.mail.updateMany({ where, data: { at: new Date(Date.now() - 6 * dayMs) } })
    expect(await sendAndRead(old)).toMatchObject({ error: 'tooOld', tryAt: null })
    expect([...arrived(ended.email), ...arrived(old.email)]).toEqual([])
  })

  it('keeps a mail that could not be written, and tries again later', async () => {
    const { email } = await handOver()
    const { id } = await db.mail.findFirstOrThrow({ where: { participant: { email } }, select: { id: true } })
    const fail = () => Promise.reject(new Error('no words'))
    await sendMails(fail)
    const mail = await db.mail.findUniqueOrThrow({ where: { id }, select: { error: true, tryAt: true } })
    expect(mail).toMatchObject({ error: 'notWritten', tryAt: expect.any(Date) })
  })

  it('sends an invitation where that was asked for, and then forgets its token', async () => {
    const email = `${randomUUID()}@nordlys.example`
    await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
    const { linkId } = await sendAndRead({ email })
    const [url = ''] = /http:\S+\/en\/start\/\S+/.exec(arrived(email)[0]?.text ?? '') ?? []
    expect(await openLink(url.split('/').at(-1) ?? '')).toBeDefined()
    const where = { id: linkId ?? '' }
    expect(await db.accessLink.findUnique({ where, select: { tokenSealed: true } })).toEqual({
      tokenSealed: null,
    })
  })
})
