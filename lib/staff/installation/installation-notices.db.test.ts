import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reportBrokenWord } from '@/i18n/words/broken-words'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { settleHere } from '@/lib/platform/database/home'
import { db } from '@/lib/platform/db'
import { recordRound } from '@/lib/platform/jobs/job-rounds'
import { forgetListener, noteListener } from '@/lib/platform/live/listener-states'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { minuteMs } from '@/lib/platform/time'
import { listInstallationNotices } from './queries'

withOwnDatabase()
vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
vi.stubEnv('MAIL_FROM', 'setup@handrail.example')
// The sender of Connex has no password here.
vi.stubEnv('SAGE_INTACCT_SENDER_PASSWORDS', JSON.stringify({ payhawkMPP: 'x', Paymentus: 'x' }))

const ago = (minutes: number) => new Date(Date.now() - minutes * minuteMs)

/** Queues one mail and gives it a past. */
async function plantMail(past: {
  at: Date
  tryAt?: Date | null
  error?: string
  triedAt?: Date
  sentAt?: Date
}) {
  const email = `${randomUUID()}@nordlys.example`
  await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
  await db.mail.updateMany({ where: { participant: { email } }, data: past })
}

beforeEach(async () => {
  await db.mail.deleteMany()
  await recordRound('sendMails')
})

describe('the notices about the installation', () => {
  it('are none when mails leave and jobs run', async () => {
    await plantMail({ at: ago(60), tryAt: null, sentAt: ago(60) })
    await plantMail({ at: ago(1), tryAt: ago(1) })
    expect(await listInstallationNotices()).toEqual([])
  })

  it('say that mails do not leave, why, and since when', async () => {
    const oldest = ago(60)
    await plantMail({ at: oldest, tryAt: ago(-5), triedAt: ago(30), error: 'unreachable' })
    await plantMail({ at: ago(40), tryAt: ago(-5), triedAt: ago(3), error: 'signInRefused' })
    expect(await listInstallationNotices()).toEqual([
      { kind: 'mailsStuck', waiting: 2, since: oldest, reason: 'signInRefused' },
    ])
  })

  it('say which ERP fails for many, with the cause that most of its tests found', async () => {
    const outage = { cause: 'outage', affected: 12, since: ago(20) }
    const { id } = await db.erpOutage.create({
      data: { erp: 'sage-intacct', ...outage },
      select: { id: true },
    })
    expect(await listInstallationNotices()).toMatchObject([
      { kind: 'erpsOut', outages: [{ guide: { erp: { id: 'sage-intacct' } }, ...outage }] },
    ])
    await db.erpOutage.update({ where: { id }, data: { endedAt: ago(1) } })
    expect(await listInstallationNotices()).toEqual([])
  })

  it('say that nothing has taken the mails', async () => {
    await plantMail({ at: ago(20), tryAt: ago(20) })
    expect(await listInstallationNotices()).toMatchObject([{ kind: 'mailsStuck', reason: 'notTried' }])
  })

  it('say that the mails of a restored backup wait until somebody says what happened', async () => {
    await plantMail({ at: ago(20), tryAt: ago(20) })
    await settleHere()
    await db.databaseHome.updateMany({ data: { identity: 'another server/1' } })
    expect(await listInstallationNotices()).toMatchObject([{ kind: 'mailsStuck', reason: 'restoredCopy' }])
    await settleHere()
    expect(await listInstallationNotices()).toMatchObject([{ kind: 'mailsStuck', reason: 'notTried' }])
  })

  it('are none when only single recipients cannot be reached, or a mail has left since', async () => {
    await plantMail({ at: ago(60), tryAt: ago(-5), triedAt: ago(30), error: 'deferred' })
    await plantMail({ at: ago(60), tryAt: null, triedAt: ago(30), error: 'refused' })
    await plantMail({ at: ago(60), tryAt: ago(-5), triedAt: ago(30), error: 'serverRefused' })
    await plantMail({ at: ago(20), tryAt: null, triedAt: ago(20), sentAt: ago(20) })
    expect(await listInstallationNotices()).toEqual([])
  })

  it('say that no process has done a background job for minutes', async () => {
    const last = ago(6)
    await db.jobRound.updateMany({ data: { endedAt: last } })
    expect(await listInstallationNotices()).toEqual([{ kind: 'jobsSilent', since: last }])
    await recordRound('announceStuck')
    expect(await listInstallationNotices()).toEqual([])
  })

  it('do not mind a new installation in which no job has run yet', async () => {
    await db.jobRound.deleteMany()
    const started = vi.spyOn(process, 'uptime').mockReturnValue(4 * 60)
    expect(await listInstallationNotices()).toEqual([])
    started.mockReturnValue(6 * 60)
    expect(await listInstallationNotices()).toMatchObject([{ kind: 'jobsSilent' }])
    started.mockRestore()
  })

  it('name the webhook endpoints that get nothing, and leave out one that a person turned off', async () => {
    const [url, endedAt] = ['https://hooks.vendor.example/', ago(3)]
    const off = { url, offAt: endedAt }
    await db.webhookEndpoint.create({ data: { ...off, offReason: 'gone' }, select: { id: true } })
    await db.webhookEndpoint.create({ data: { ...off, offReason: 'staff' }, select: { id: true } })
    expect(await listInstallationNotices()).toMatchObject([
      { kind: 'webhooksSilent', endpoints: [{ url, state: 'gone', since: endedAt, waiting: 0 }] },
    ])
    await db.webhookEndpoint.deleteMany()
  })

  it('name the words that are shown in English', async () => {
    reportBrokenWord({ locale: 'no', key: 'start.title', code: 'notAMessage', detail: '' })
    expect(await listInstallationNotices()).toEqual([
      { kind: 'wordsBroken', count: 1, first: [{ locale: 'no', key: 'start.title' }] },
    ])
  })

  it('say that a listener hears nothing, until it does', async () => {
    const key = Symbol('listener')
    noteListener(key, 'changes', 'deaf')
    expect(await listInstallationNotices()).toContainEqual({ kind: 'changesUnheard' })
    noteListener(key, 'changes', 'hearing')
    expect(await listInstallationNotices()).not.toContainEqual({ kind: 'changesUnheard' })
    forgetListener(key)
  })

  it('name the guides that customers follow and nobody can test, with the variable that is missing', async () => {
    const email = 'a@nordlys.example'
    const invited = { guideId: 'connex-sage-intacct', company: 'Nordlys', email, locale: 'en' as const }
    await inviteTenant(invited, { isMailed: false })
    expect((await listInstallationNotices()).find(({ kind }) => kind === 'settingsMissing')).toMatchObject({
      guides: [
        {
          guide: { id: 'connex-sage-intacct' },
          variables: ['SAGE_INTACCT_SENDER_PASSWORDS (connexecommerceMPP)'],
        },
      ],
    })
  })
})
