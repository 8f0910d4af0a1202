import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findParticipant } from '@/lib/accounts/customer/session'
import { openLink } from '@/lib/invitations/open-link'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { dayMs } from '@/lib/platform/time'
import { databaseNow, measureDatabaseTime } from './database-clock'

afterEach(() => vi.useRealTimers())

/** Makes this machine's clock jump. */
function jump(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * dayMs })
}

describe('the database’s time', () => {
  it.each([1, -1, 400])('does not jump with this machine’s clock (%i days)', async (days) => {
    await measureDatabaseTime()
    const before = databaseNow().getTime()
    jump(days)
    expect(Math.abs(databaseNow().getTime() - before)).toBeLessThan(dayMs / 2)
    const [row] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
    expect(Math.abs(databaseNow().getTime() - (row?.now.getTime() ?? 0))).toBeLessThan(dayMs / 2)
  })

  it('keeps a session open when this machine’s clock jumps forth, and closed when it jumps back', async () => {
    await measureDatabaseTime()
    const customer = await inviteCustomer()
    const { onboardingId } = customer.participant
    const opened = await openLink(customer.linkToken)
    if (!opened) throw new Error('The link does not open.')
    jump(100)
    expect(await findParticipant(onboardingId, opened.sessionToken)).not.toBeNull()
    vi.useRealTimers()
    await db.customerSession.updateMany({
      where: { onboardingId },
      data: { expiresAt: new Date(Date.now() - dayMs / 24) },
    })
    jump(-1)
    expect(await findParticipant(onboardingId, opened.sessionToken)).toBeNull()
  })
})

it('decides every expiry: no file of these folders asks this machine’s clock', () => {
  const folders = [
    'accounts',
    'handover',
    'invitations',
    'onboarding',
    'worker',
    'staff',
    'connection',
    'tasks',
  ]
  const offending = [...folders, 'after-connection', 'reminders'].flatMap((folder) =>
    readdirSync(`lib/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
      .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(`lib/${folder}/${file}`, 'utf8')))
      .map((file) => `${folder}/${file}`),
  )
  expect(offending).toEqual([])
})
