import { randomUUID } from 'node:crypto'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { runDueTests } from './run-due-tests'

/** Invites a customer who connects, and goes away. */
export async function connectCustomer(): Promise<Customer & { companyId: string }> {
  const companyId = `OK-${randomUUID().slice(0, 8)}`
  const customer = await inviteCustomer({ email: `${companyId}@nordlys.example` })
  await saveCredentials(customer.participant, { companyId, userId: 'Payhawk', password: 'sandbox-password' })
  await testByPerson(customer)
  return { ...customer, companyId }
}

/** Tests the connection as the customer does on a page. */
export async function testByPerson({ participant }: Customer, hasErpChanged = false): Promise<void> {
  const started = await startTest(participant, hasErpChanged)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  await runTest(started.run)
}

/** Lets hours pass for one onboarding: its tests, its mails and its last activity lie further back. */
export async function letPass({ participant }: Customer, hours: number): Promise<void> {
  const { onboardingId } = participant
  await db.$executeRaw`
    update "ConnectionTest" set "startedAt" = "startedAt" - make_interval(hours => ${hours}),
      "finishedAt" = "finishedAt" - make_interval(hours => ${hours}) where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`
    update "Mail" set at = at - make_interval(hours => ${hours}), "sentAt" = "sentAt" - make_interval(hours => ${hours}),
      "tryAt" = "tryAt" - make_interval(hours => ${hours}) where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`
    update "Event" set at = at - make_interval(hours => ${hours}) where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`
    update "Onboarding" set "lastActivityAt" = "lastActivityAt" - make_interval(hours => ${hours}),
      "nextHealthTestAt" = "nextHealthTestAt" - make_interval(hours => ${hours}) where id = ${onboardingId}::uuid`
}

/** Makes the test of the schedule due now, long after the customer was last here, and does a round of the job. */
export async function testBySchedule({ participant }: Customer): Promise<void> {
  const { onboardingId } = participant
  await db.$executeRaw`
    update "Onboarding" set "nextHealthTestAt" = now() - interval '1 day', "lastActivityAt" = now() - interval '2 hours'
    where id = ${onboardingId}::uuid and "nextHealthTestAt" is not null`
  await runDueTests()
}

/** Returns what the product knows of the health of a connection. */
export async function readHealth({ participant }: Customer) {
  const { onboardingId } = participant
  const row = await db.onboarding.findUniqueOrThrow({
    where: { id: onboardingId },
    select: { state: true, nextHealthTestAt: true, failedHealthTests: true, connectedAt: true },
  })
  const mails = await db.mail.findMany({
    where: { onboardingId, kind: { startsWith: 'connection' } },
    orderBy: { id: 'asc' },
    select: { kind: true, tryAt: true, sentAt: true },
  })
  const published = await db.publishedEvent.findMany({
    where: { onboardingId, type: { in: ['onboarding.broken', 'onboarding.reconnected'] } },
    orderBy: { sequence: 'asc' },
    select: { type: true },
  })
  return { ...row, mails, published: published.map(({ type }) => type) }
}

/** Marks the waiting mails of an onboarding as sent, as the mail job does. */
export async function sendMails({ participant }: Customer): Promise<void> {
  const { onboardingId } = participant
  await db.mail.updateMany({
    where: { onboardingId, tryAt: { not: null } },
    data: { tryAt: null, sentAt: new Date() },
  })
}
