import { X509Certificate } from 'node:crypto'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { completeTaskByWord } from '@/lib/connection/complete-task'
import { runDueTests } from '@/lib/connection/health/run-due-tests'
import { registerKey } from '@/lib/connection/release/release.fixture'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { countTry, isUsedUp } from '@/lib/platform/rate-limit'
import { dayMs } from '@/lib/platform/time'
import { readMail } from '@/lib/worker/read-mail'
import { collectCredential } from './collect'
import { listDueExpiries, remindOfExpiry } from './expiry-reminders'
import { makeCredentials, versionOfMade } from './make'
import { removeCredentials, saveCredentials } from './save-credentials'
import { openSecrets } from './stored-credentials'

// The catalog and the settings are read when the modules above are imported.
const erp = await vi.hoisted(async () => {
  const { startErpWithCertificate } = await import('@/connectors/made/erp-with-certificate.fixture')
  const started = await startErpWithCertificate()
  vi.stubEnv('CONTENT_DIR', `${process.cwd()}/e2e/content-with-certificate`)
  for (const [name, value] of Object.entries(started.settings)) vi.stubEnv(name, value)
  return started
})
withOwnDatabase()

afterAll(() => {
  vi.unstubAllEnvs()
  erp.close()
})

const taskId = 'upload-certificate'
const step = { taskId, actionId: 'download-made-certificate' }

async function invite({ isReady = true } = {}): Promise<Customer> {
  const customer = await inviteCustomer({ guideId: 'acme-signet-books', locale: 'en' })
  if (isReady) await completeTaskByWord(customer.participant, 'check-rights')
  return customer
}

const certificateOf = async (customer: Customer) =>
  (await customer.view()).credentials?.fields.certificate ?? ''

async function privateKeyOf({ participant: { onboardingId } }: Customer): Promise<string> {
  const select = { secretsSealed: true }
  const row = await db.credential.findUniqueOrThrow({ where: { onboardingId }, select })
  return (await openSecrets(onboardingId, row.secretsSealed)).secrets.signingKey ?? ''
}

/** Returns what the customer is told to enter. */
async function namesShownTo(customer: Customer): Promise<(string | undefined)[]> {
  const task = (await customer.view()).guide.tasks.find(({ id }) => id === taskId)
  return task?.actions.flatMap((action) => (action.verb === 'enter' ? [action.value] : [])) ?? []
}

/** Uploads the certificate at the ERP, enters its id and tests. Returns how the test ended. */
async function connect(customer: Customer, pem?: string) {
  const { participant } = customer
  const certificateId = erp.upload(pem ?? (await certificateOf(customer)))
  await collectCredential(participant, { taskId, actionId: 'collect-certificate-id' }, { certificateId })
  const started = await startTest(participant)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  await runTest(started.run)
  const [test] = (await customer.view()).tests
  return {
    outcome: test?.outcome,
    causes: test?.diagnosis?.causes.map(({ cause }) => cause),
    test,
    certificateId,
  }
}

describe('a certificate that Handrail makes', () => {
  it('is made in its task, which is done only then, and its key is sealed', async () => {
    const customer = await invite()
    const { participant } = customer
    expect(await completeTaskByWord(participant, taskId)).toEqual({ code: 'collectFirst' })
    expect(await makeCredentials(participant, step, '')).toBeUndefined()
    const { credentials } = await customer.view()
    expect(credentials?.storedSecrets).toEqual(['signingKey'])
    const certificate = new X509Certificate(await certificateOf(customer))
    expect(certificate.subject).toBe('CN=Acme Expenses')
    expect(credentials?.expiresOn).toBe(certificate.validToDate.toISOString().slice(0, 10))
    const [, line = ''] = (await privateKeyOf(customer)).split('\n')
    expect(line.length).toBeGreaterThan(50)
    expect(await dumpDatabase()).not.toContain(line)
    expect(JSON.stringify(await customer.view())).not.toContain(line)
  })

  it('is made once by two presses, and anew only for who has seen the present one', async () => {
    const customer = await invite()
    const { participant } = customer
    await Promise.all([makeCredentials(participant, step, ''), makeCredentials(participant, step, '')])
    const first = await certificateOf(customer)
    await makeCredentials(participant, step, '')
    await makeCredentials(participant, step, 'another')
    expect(await certificateOf(customer)).toBe(first)
    await makeCredentials(participant, step, versionOfMade(first))
    expect(await certificateOf(customer)).not.toBe(first)
    const kinds = await db.event.findMany({
      where: { onboardingId: participant.onboardingId, kind: 'keyMade' },
      select: { taskId: true },
    })
    expect(kinds).toEqual([{ taskId }, { taskId }])
  })

  it('is made ten times an hour at most', async () => {
    const customer = await invite()
    const { participant } = customer
    const { onboardingId } = participant
    for (let count = 0; count < 10; count += 1) {
      expect(await isUsedUp('keyMade', onboardingId)).toBe(false)
      await countTry('keyMade', onboardingId)
    }
    expect(await makeCredentials(participant, step, '')).toEqual({ code: 'tooOften' })
    expect((await customer.view()).credentials).toBeUndefined()
    expect(await isUsedUp('keyMade', onboardingId)).toBe(true)
  })

  it.each([
    { taskId: 'check-rights', actionId: step.actionId },
    { taskId, actionId: 'collect-certificate-id' },
    { taskId, actionId: 'open-certificates' },
    { taskId: 'a\u0000', actionId: '__proto__' },
  ])('is made by no other step: %j', async (other) => {
    const customer = await invite()
    expect(await makeCredentials(customer.participant, other, '')).toEqual({ code: 'unknownTask' })
    expect((await customer.view()).credentials).toBeUndefined()
  })

  it('is not made while its task needs others first', async () => {
    const customer = await invite({ isReady: false })
    expect(await makeCredentials(customer.participant, step, '')).toEqual({ code: 'unknownTask' })
  })

  it('stays whatever a form types in its place, and goes with all sign-in details', async () => {
    const customer = await invite()
    const { participant } = customer
    await makeCredentials(participant, step, '')
    const [certificate, key] = [await certificateOf(customer), await privateKeyOf(customer)]
    const typed = { certificateId: 'c', certificate: 'typed', signingKey: 'typed' }
    expect(await saveCredentials(participant, typed)).toBeUndefined()
    expect([await certificateOf(customer), await privateKeyOf(customer)]).toEqual([certificate, key])
    const collect = { taskId, actionId: step.actionId }
    expect(await collectCredential(participant, collect, typed)).toEqual({ code: 'unknownTask' })
    await removeCredentials(participant)
    expect((await customer.view()).credentials).toBeUndefined()
    await saveCredentials(participant, { certificateId: 'c' })
    expect(await startTest(participant)).toEqual({ code: 'credentialsMissing' })
  })
})

describe('a text that Handrail makes', () => {
  it('is the same on every page, in the request, and after the company has another name', async () => {
    const customer = await invite()
    const { onboardingId } = customer.participant
    const [name = ''] = await namesShownTo(customer)
    expect(name).toMatch(/^acme-[a-z0-9-]+-[a-km-np-z2-9]{8}$/)
    const where = { onboardings: { some: { id: onboardingId } } }
    await db.tenant.updateMany({ where, data: { name: 'Another AS' } })
    expect(await namesShownTo(customer)).toEqual([name])
    await makeCredentials(customer.participant, step, '')
    expect(await connect(customer)).toMatchObject({ outcome: 'connected' })
    expect(erp.clientNames).toContain(name)
    expect(await namesShownTo(await invite())).not.toEqual([name])
  })
})

describe('a connection by a certificate', () => {
  it('is proved at an ERP that verifies, and the vendor gets the key with it', async () => {
    const vendor = await registerKey()
    const customer = await invite()
    const { onboardingId } = customer.participant
    await makeCredentials(customer.participant, step, '')
    expect(await connect(customer)).toMatchObject({ outcome: 'connected' })
    const release = await db.credentialRelease.findUniqueOrThrow({ where: { onboardingId } })
    const { credentials, expiresOn } = await vendor.open(release.jwe)
    expect(Object.keys(credentials).toSorted()).toEqual(['certificate', 'certificateId', 'signingKey'])
    expect(credentials.signingKey).toBe(await privateKeyOf(customer))
    expect(expiresOn).toBe((await customer.view()).credentials?.expiresOn)
    expect(erp.bodies.join('\n')).not.toContain('PRIVATE KEY')
  })

  it('is refused with the certificate of another customer, and the answer shows nothing of what was signed', async () => {
    const [customer, other] = [await invite(), await invite()]
    for (const each of [customer, other]) await makeCredentials(each.participant, step, '')
    const { causes, test } = await connect(customer, await certificateOf(other))
    expect(causes).toEqual(['certificateUnknown'])
    const sent = new URLSearchParams(erp.bodies.at(-1)).get('assertion') ?? ''
    expect(sent.length).toBeGreaterThan(100)
    expect(JSON.stringify(test)).not.toContain(sent)
    expect((await customer.view()).journey.next?.task.id).toBe(taskId)
  })

  it('goes on with the old key until a test has proved the new one, and no regular test tries that before', async () => {
    const vendor = await registerKey()
    const customer = await invite()
    const { participant } = customer
    const { onboardingId } = participant
    await makeCredentials(participant, step, '')
    const old = await connect(customer)
    const released = async () => {
      const { jwe } = await db.credentialRelease.findUniqueOrThrow({ where: { onboardingId } })
      return (await vendor.open(jwe)).credentials.certificateId
    }
    await makeCredentials(participant, step, versionOfMade(await certificateOf(customer)))
    expect((await customer.view()).hasEarlierCredentials).toBe(true)
    expect(await released()).toBe(old.certificateId)
    const makeDue = () => db.$executeRaw`
      update "Onboarding" set "nextHealthTestAt" = now() - interval '1 day', "lastActivityAt" = now() - interval '2 hours'
      where id = ${onboardingId}::uuid`
    await makeDue()
    await runDueTests()
    const bySchedule = { where: { onboardingId, origin: 'schedule' } }
    expect(await db.connectionTest.count(bySchedule)).toBe(0)
    const again = await connect(customer)
    expect(again.outcome).toBe('connected')
    expect(await released()).toBe(again.certificateId)
    await makeDue()
    await runDueTests()
    expect(await db.connectionTest.count(bySchedule)).toBe(1)
  })

  it('is a reason to remind people before its end, until a test has proved a new one', async () => {
    const customer = await invite()
    const { participant } = customer
    const { onboardingId } = participant
    await makeCredentials(participant, step, '')
    await connect(customer)
    const due = async () => (await listDueExpiries(db, { onboardingId, limit: 1 })).length
    expect(await due()).toBe(0)
    await db.$executeRaw`
      update "Event" set at = at - interval '720 days' where "onboardingId" = ${onboardingId}::uuid`
    await db.$executeRaw`
      update "Credential" set "expiresOn" = current_date + 10 where "onboardingId" = ${onboardingId}::uuid`
    expect(await due()).toBe(1)
    await makeCredentials(participant, step, versionOfMade(await certificateOf(customer)))
    expect(await remindOfExpiry({ onboardingId })).toBe(true)
    const where = { onboardingId, kind: 'secretExpires' }
    const { id } = await db.mail.findFirstOrThrow({ where, select: { id: true } })
    const expiresOn = new Date(Date.now() + 10 * dayMs).toISOString().slice(0, 10)
    expect(await readMail(id)).toMatchObject({ expiresOn })
    await connect(customer)
    await db.event.deleteMany({ where: { onboardingId, kind: 'expiryReminded' } })
    expect(await due()).toBe(0)
  })
})
