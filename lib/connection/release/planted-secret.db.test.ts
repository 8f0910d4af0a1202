import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { writeMail } from '@/components/mail/write-mail'
import type { Check, Connector } from '@/connectors/connector'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { callApi, keyWith } from '@/lib/api/api.fixture'
import { operations } from '@/lib/api/operations'
import { runTest } from '@/lib/connection/test/run-test'
import { type Customer, dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/mail/outbox'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { findOnboarding, listHistory } from '@/lib/staff/onboarding-detail/queries'
import { Receiver } from '@/lib/webhooks/receiver.fixture'
import { deliverDue, plantEndpoint } from '@/lib/webhooks/webhooks.fixture'
import { readMail } from '@/lib/worker/read-mail'
import { beginTest, passedChecks, registerKey } from './release.fixture'

withOwnDatabase()

const lines: string[] = []
/** What is planted in each field. Here all fields are secrets. */
const planted = { username: 'Planted-user-Åse-7731', password: 'Planted-Pa55word&<of>-the-customer' }
let checksOf: () => Check[] = passedChecks

vi.mock('@/lib/platform/log', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/platform/log')>()
  return { ...original, getLog: () => original.createLog('trace', { write: (line) => lines.push(line) }) }
})

vi.mock('@/lib/connection/registry', () => {
  const secret = (name: string) => ({ name, isSecret: true, isRequired: true })
  const connector: Connector = {
    id: 'twentyfour-seven-office',
    settings: z.unknown(),
    missingSettings: () => [],
    credentialFields: [secret('username'), secret('password')],
    checks: [],
    probeKinds: [],
    offers: [],
    causes: [],
    /** An ERP at its worst: each of its answers repeats what it was sent. */
    async *test({ credentials }) {
      const text = Object.values(credentials).join(' ')
      yield* checksOf().map((check) => ({ ...check, raw: { level: 'result' as const, text, code: text } }))
    },
  }
  return {
    getConnectors: () => new Map([[connector.id, connector]]),
    connectorSettingsSchema: z.unknown().transform(() => ({ [connector.id]: {} })),
  }
})

let receiver: Receiver
let customer: Customer

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_RECEIVERS', 'any')
  receiver = await Receiver.open()
  customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await receiver.close()
})

const failedChecks = (): Check[] =>
  passedChecks().map((check) =>
    check.id === 'transactionTypes'
      ? { ...check, state: 'failed', findings: [{ cause: 'noTransactionTypes', certainty: 'certain' }] }
      : check,
  )

/** Asks every operation of the API that reads, with the ids of this customer where it takes any. */
async function readWholeApi(testId: string): Promise<string> {
  const key = await keyWith()
  const ids: Record<string, string> = { onboardingId: customer.participant.onboardingId, testId }
  const answers: string[] = []
  for (const { path } of operations.filter(({ method }) => method === 'GET')) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? customer.participant.onboardingId)
    answers.push(JSON.stringify(await callApi(filled, { key })))
  }
  return answers.join('\n')
}

async function readMails(): Promise<string> {
  const rows = await db.mail.findMany({ select: { id: true } })
  const mails = await Promise.all(rows.map(({ id }) => readMail(id)))
  return JSON.stringify(await Promise.all(mails.flatMap((mail) => (mail ? [writeMail(mail)] : []))))
}

it('what was planted in every credential field is opened by the vendor alone, and found nowhere else', async () => {
  const vendor = await registerKey()
  await plantEndpoint(receiver.url)
  for (const checks of [failedChecks, passedChecks]) {
    checksOf = checks
    await runTest(await beginTest(customer, planted))
  }
  const { onboardingId, participantId } = customer.participant
  await queueMail({ tx: db, onboardingId }, { kind: 'connectionRestored', participantId })
  const { testId } = await db.credentialRelease.findUniqueOrThrow({
    where: { onboardingId },
    select: { testId: true },
  })
  const api = await readWholeApi(testId)
  await deliverDue()
  const staff = await hireStaff()
  const sources: Record<string, string> = {
    api,
    webhooks: JSON.stringify(receiver.received),
    history: JSON.stringify(await listHistory(staff, onboardingId)),
    'the customer’s page': JSON.stringify(await customer.view()),
    'the staff’s page': JSON.stringify(await findOnboarding(onboardingId, 'en')),
    mails: await readMails(),
    log: lines.join(''),
    dump: await dumpDatabase(),
  }

  const { jwe } = await db.credentialRelease.findUniqueOrThrow({
    where: { onboardingId },
    select: { jwe: true },
  })
  expect(await vendor.open(jwe)).toMatchObject({ credentials: planted })
  expect(api).toContain(jwe)
  expect(receiver.received.map(({ type }) => type)).toContain('onboarding.connected')
  for (const [source, text] of Object.entries(sources)) {
    expect(text.length, source).toBeGreaterThan(2)
    for (const secret of Object.values(planted))
      for (const spelling of [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
        ...(['hex', 'base64', 'base64url'] as const).map((encoding) =>
          Buffer.from(secret).toString(encoding),
        ),
      ])
        expect(text.includes(spelling), `${source}: ${spelling}`).toBe(false)
  }
})
