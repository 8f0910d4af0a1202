import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { leaveGuidesOut } from '@/lib/guide/left-out'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { ScriptedSmtp } from '@/lib/platform/mail/scripted-smtp.fixture'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs } from '@/lib/platform/time'
import { sendMails } from './send-mails'

withOwnDatabase()

const smtp = new ScriptedSmtp()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', await smtp.open())
  vi.stubEnv('MAIL_FROM', 'setup@handrail.example')
  vi.stubEnv('LOG_LEVEL', 'silent')
  leaveGuidesOut(new Map([['guides/sage-intacct/acme.yaml', []]]))
})
afterAll(() => smtp.close())

/** Lets the mail be due and sends what is due. Returns what became of the mail. */
async function sendNow(guide: string, at = new Date()) {
  await db.onboarding.updateMany({ data: { guideId: guide } })
  await db.mail.updateMany({ data: { tryAt: new Date(0), at } })
  await sendMails(writeMail)
  return db.mail.findFirstOrThrow({ select: { tryAt: true, error: true, sentAt: true } })
}

async function invite(): Promise<void> {
  await db.mail.deleteMany()
  const email = 'post@nordlys.example'
  await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
}

it('a mail about a guide that is left out waits until the guide is served again', async () => {
  await invite()
  const waiting = await sendNow('acme-sage-intacct')
  expect(waiting).toEqual({ tryAt: expect.any(Date), error: 'deferred', sentAt: null })
  expect(smtp.taken).toEqual([])

  const sent = await sendNow(guideId)
  expect(sent).toEqual({ tryAt: null, error: null, sentAt: expect.any(Date) })
  expect(smtp.taken).toHaveLength(1)
})

it('a mail about a guide that is left out ends when nobody mends the guide for days', async () => {
  await invite()
  const old = await sendNow('acme-sage-intacct', new Date(Date.now() - 6 * dayMs))
  expect(old).toEqual({ tryAt: null, error: 'tooOld', sentAt: null })
})

it('a mail about a guide that nobody has any more ends', async () => {
  await invite()
  expect(await sendNow('gone-sage-intacct')).toEqual({ tryAt: null, error: 'linkEnded', sentAt: null })
})
