import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { ScriptedSmtp } from '@/lib/platform/mail/scripted-smtp.fixture'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { seal } from '@/lib/platform/secrets/seal'
import { sendMails } from './send-mails'

withOwnDatabase()

const smtp = new ScriptedSmtp()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', await smtp.open())
  vi.stubEnv('MAIL_FROM', 'setup@handrail.example')
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => smtp.close())

it('a mail whose link is sealed under a key that is not there waits for the key, and is not given up', async () => {
  const email = 'post@nordlys.example'
  await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
  const { id, tokenSealed } = await db.accessLink.findFirstOrThrow({
    select: { id: true, tokenSealed: true },
  })
  const elsewhere = await seal('token', { table: 'AccessLink', id }, [{ id: 'k9', key: randomBytes(32) }])
  await db.accessLink.update({ where: { id }, data: { tokenSealed: elsewhere }, select: { id: true } })
  await sendMails(writeMail)
  const waiting = await db.mail.findFirstOrThrow({ select: { tryAt: true, error: true, sentAt: true } })
  expect(waiting).toMatchObject({ tryAt: expect.any(Date), error: 'notWritten', sentAt: null })
  expect(smtp.taken).toEqual([])

  await db.accessLink.update({ where: { id }, data: { tokenSealed }, select: { id: true } })
  await db.mail.updateMany({ data: { tryAt: new Date(0) } })
  await sendMails(writeMail)
  expect(smtp.taken).toHaveLength(1)
})
