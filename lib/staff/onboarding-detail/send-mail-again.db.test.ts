import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import type { Participant } from '@/lib/accounts/customer/session'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { inviteTenant } from '@/lib/invitations/invite'
import { openLink } from '@/lib/invitations/open-link'
import { archiveOnboarding } from '@/lib/onboarding/ending/archive'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { sendMails } from '@/lib/worker/send-mails'
import { Mailbox } from '@/tools/mailbox/mailbox'
import { findOnboarding } from './queries'
import { sendMailAgain } from './send-mail-again'

withOwnDatabase()
const mailbox = new Mailbox()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${await mailbox.listen(0)}`)
  vi.stubEnv('MAIL_FROM', 'setup@handrail.example')
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => mailbox.close())

let email = ''
let onboardingId = ''
let manager: Participant
/** An invitation that the mail server has refused, because it did not know the address. */
beforeEach(async () => {
  email = `${randomUUID()}@nordlys.example`
  mailbox.unknownAddresses.add(email)
  ;({ onboardingId } = await inviteTenant(
    { guideId, company: 'Nordlys', email, locale: 'en' },
    { isMailed: true },
  ))
  manager = await ensureStaffParticipant(db, await hireStaff(), onboardingId)
  await sendMails(writeMail)
  mailbox.unknownAddresses.delete(email)
})

const readMail = async () => (await findOnboarding(onboardingId, 'en'))?.mails[0]
const arrived = () => mailbox.mails.filter(({ to }) => to.includes(email))

async function sendAgain() {
  const mail = await readMail()
  const isQueued = await sendMailAgain(manager, mail?.mailId ?? '')
  await sendMails(writeMail)
  return isQueued
}

describe('a mail that was refused', () => {
  it('can be sent again, with the link that it was to bring', async () => {
    expect(await readMail()).toMatchObject({ state: 'givenUp', error: 'refused', canSendAgain: true })
    expect(await sendAgain()).toBe(true)
    expect(await readMail()).toMatchObject({ state: 'sent', canSendAgain: false })
    const [url = ''] = /http:\S+\/en\/start\/\S+/.exec(arrived()[0]?.text ?? '') ?? []
    expect(await openLink(url.split('/').at(-1) ?? '')).toMatchObject({ onboardingId })
    expect(await sendAgain()).toBe(false)
    expect(arrived()).toHaveLength(1)
  })

  it('gets a new link when the old one has expired', async () => {
    await db.accessLink.updateMany({ where: { onboardingId }, data: { expiresAt: new Date(0) } })
    expect(await sendAgain()).toBe(true)
    const [url = ''] = /http:\S+\/en\/start\/\S+/.exec(arrived()[0]?.text ?? '') ?? []
    expect(await openLink(url.split('/').at(-1) ?? '')).toMatchObject({ onboardingId })
  })

  it('cannot be sent again when its link was revoked, the onboarding is archived, or it is another’s', async () => {
    const mailId = (await readMail())?.mailId ?? ''
    const other = await inviteTenant({ guideId, company: 'Other', email: 'o@x.example', locale: 'en' })
    const stranger = await ensureStaffParticipant(db, await hireStaff(), other.onboardingId)
    expect(await sendMailAgain(stranger, mailId)).toBe(false)
    await archiveOnboarding(manager)
    expect(await readMail()).toMatchObject({ canSendAgain: false })
    expect(await sendMailAgain(manager, mailId)).toBe(false)
    await db.onboarding.update({
      where: { id: onboardingId },
      data: { archivedAt: null },
      select: { id: true },
    })
    await db.accessLink.updateMany({ where: { onboardingId }, data: { revokedAt: new Date() } })
    expect(await readMail()).toMatchObject({ canSendAgain: false })
    expect(await sendMailAgain(manager, mailId)).toBe(false)
    expect(await sendMailAgain(manager, 'x')).toBe(false)
  })
})
