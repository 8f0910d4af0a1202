import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { writeMail } from '@/components/mail/write-mail'
import { listManagers } from '@/lib/accounts/staff/managers'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { queueStaffMails } from '@/lib/platform/mail/outbox'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { hourMs } from '@/lib/platform/time'
import { readMail } from './read-mail'

withOwnDatabase()

const url = 'https://hooks.vendor.example/handrail'

/** Plants an endpoint and a mail about it to one manager who uses the dashboard in a language. Returns the mail's id. */
async function plantMail(
  kind: 'webhookFailing' | 'webhookOff',
  state: { failingSince?: Date; offReason?: string },
  locale = 'en',
) {
  const { staffId } = await hireStaff({ name: 'Ingrid' })
  await db.staff.update({ where: { id: staffId }, data: { locale }, select: { id: true } })
  const data = { url, ...state, ...(state.offReason && { offAt: new Date() }) }
  const { id: endpointId } = await db.webhookEndpoint.create({ data, select: { id: true } })
  await db.$transaction((tx) => queueStaffMails(tx, { kind, endpointId }, [staffId]))
  const { id } = await db.mail.findFirstOrThrow({ where: { staffId }, select: { id: true } })
  return { id, endpointId }
}

it('a manager reads in their own language which endpoint fails, for how long, and where to look', async () => {
  const failingSince = new Date(Date.now() - 5 * hourMs)
  const { id, endpointId } = await plantMail('webhookFailing', { failingSince }, 'no')
  const mail = await readMail(id)
  if (!mail) throw new Error('There is no mail.')
  const { subject, text, html } = await writeMail(mail)
  expect(subject).toContain(url)
  expect(text).toContain('De siste 5 timene')
  expect(text).toContain(`/no/dashboard/developers/webhooks/${endpointId}`)
  expect(html).toContain('<html lang="nb" dir="ltr">')
})

it.each(['gone', 'failing'])('a manager reads why an endpoint was turned off: %s', async (offReason) => {
  const { id } = await plantMail('webhookOff', { offReason })
  const mail = await readMail(id)
  if (!mail) throw new Error('There is no mail.')
  const { text } = await writeMail(mail)
  expect(text).toContain(url)
  expect(text.includes('410')).toBe(offReason === 'gone')
})

it('is not sent once the endpoint takes events again', async () => {
  const { id } = await plantMail('webhookFailing', {})
  expect(await readMail(id)).toBeUndefined()
  const { id: other, endpointId } = await plantMail('webhookOff', { offReason: 'gone' })
  const on = { offAt: null, offReason: null }
  await db.webhookEndpoint.update({ where: { id: endpointId }, data: on, select: { id: true } })
  expect(await readMail(other)).toBeUndefined()
})

it('goes to each manager once, and not to viewers or to those who have left', async () => {
  await db.staff.deleteMany()
  const email = `${randomUUID()}@vendor.example`
  const [manager, twin, viewer, left] = await Promise.all([
    hireStaff(),
    hireStaff(),
    hireStaff({ role: 'viewer' }),
    hireStaff(),
  ])
  const ids = { in: [manager.staffId, twin.staffId] }
  await db.staff.updateMany({ where: { id: ids }, data: { email } })
  const year = new Date(Date.now() - 365 * 24 * hourMs)
  await db.staff.updateMany({ where: { id: left.staffId }, data: { lastSignInAt: year } })
  const found = await listManagers(db)
  expect(found).toHaveLength(1)
  expect([manager.staffId, twin.staffId]).toContain(found[0])
  expect(found).not.toContain(viewer.staffId)
})
