import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findParticipant } from '@/lib/accounts/customer/session'
import { linkIssuer } from '@/lib/accounts/staff/roles'
import { findStaff, startStaffSession } from '@/lib/accounts/staff/session'
import { openLink } from '@/lib/invitations/open-link'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { createDbClient, db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
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

  it('is true also where the database is set to another time zone', async () => {
    const options = encodeURIComponent('-c TimeZone=Asia/Tokyo')
    const client = createDbClient(() => `${getEnv().DATABASE_URL}?options=${options}`)
    const written = new Date(Date.UTC(2026, 6, 1, 12, 0, 0, 7))
    const [row] = await client.$queryRaw<{ read: Date; isSame: boolean }[]>`
      select ${written.toISOString()}::timestamptz as read, ${written}::timestamptz = ${written.toISOString()}::timestamptz as "isSame"`
    await client.$disconnect()
    expect(row).toEqual({ read: written, isSame: true })
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

  it('opens a session of the staff in a process whose clock is a day behind', async () => {
    await measureDatabaseTime()
    const email = `${randomUUID()}@vendor.example`
    const identity = {
      issuer: linkIssuer,
      subject: email,
      email,
      isEmailVerified: false,
      name: '',
      groups: [],
    }
    jump(-1)
    const token = await startStaffSession({ identity, role: 'manager', how: 'link' })
    expect(await findStaff(token)).toMatchObject({ email })
  })

  it.each([1, -1])('is the time of every new row (%i days)', async (days) => {
    jump(days)
    const { participant } = await inviteCustomer()
    const { onboardingId } = participant
    const [row] = await db.$queryRaw<{ off: number }[]>`
      select max(abs(extract(epoch from now() - at)))::float8 as off from (
        select at from "Event" where "onboardingId" = ${onboardingId}::uuid
        union all select "createdAt" from "Onboarding" where id = ${onboardingId}::uuid
        union all select "createdAt" from "AccessLink" where "onboardingId" = ${onboardingId}::uuid) times (at)`
    expect(row?.off).toBeLessThan(3600)
  })
})

it('is the time of the database by default: Prisma writes now() by the clock of the process', () => {
  expect(readFileSync('prisma/schema.prisma', 'utf8')).not.toMatch(/default\(now\(\)\)|@updatedAt/)
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
    'platform/mail',
    'platform/live',
  ]
  const offending = [...folders, 'after-connection', 'reminders'].flatMap((folder) =>
    readdirSync(`lib/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
      .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(`lib/${folder}/${file}`, 'utf8')))
      .map((file) => `${folder}/${file}`),
  )
  expect(offending).toEqual([])
})
