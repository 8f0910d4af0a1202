import { beforeEach, describe, expect, it } from 'vitest'
import type { Check, ErpCompany } from '@/connectors/connector'
import { chooseOption } from '@/lib/after-connection/choose-option'
import { removeCredentials, saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { finishTest } from '@/lib/connection/test/finish-test'
import { startTest, type TestRun } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { keepCompany, replaceCompany } from './pending-company'

const north: ErpCompany = { id: '1', name: 'North AS' }
const south: ErpCompany = { id: '2', name: 'South AS' }
const early = { username: 'early@nordlys.example', password: 'Early-Pa55word' }
const late = { username: 'late@nordlys.example', password: 'Late-Pa55word' }

let customer: Customer

async function start(typed = early): Promise<TestRun> {
  await saveCredentials(customer.participant, typed)
  const started = await startTest(customer.participant)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  return started.run
}

/** Returns the checks of a test that reaches `company`. With `cause`, the last check fails. */
function checksIn(company: ErpCompany, options: string[], cause?: string): Check[] {
  const passed = (id: string): Check => ({ id, state: 'passed', findings: [], ms: 1 })
  const choices = options.map((id) => ({ id, name: `Type ${id}`, isAvailable: true }))
  return [
    ...['reached', 'applicationAccepted', 'signIn'].map(passed),
    { ...passed('clients'), company, found: { clients: [{ ...company, isAvailable: true }] } },
    cause
      ? { ...passed('transactionTypes'), state: 'failed', findings: [{ cause, certainty: 'certain' }] }
      : { ...passed('transactionTypes'), found: { transactionTypes: choices } },
  ]
}

async function test(company: ErpCompany, options: string[], typed = early, cause?: string): Promise<string> {
  const run = await start(typed)
  await finishTest(run, checksIn(company, options, cause), true)
  return run.testId
}

const choose = (optionId: string) =>
  chooseOption(customer.participant, { choiceId: 'transactionType', optionId })
const eventKinds = async () => (await readEvents(customer)).map(({ kind }) => kind)
const storedUser = async () => (await customer.view()).credentials?.fields.username

/** Starts a test and returns the credentials that it signs in with. */
async function credentialsInUse() {
  const started = await startTest(customer.participant)
  return 'run' in started ? started.run?.credentials : started
}

beforeEach(async () => {
  customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
  await test(north, ['20', '21'])
  await choose('20')
})

describe('a test that reaches another company', () => {
  it('changes nothing until somebody says which company is meant', async () => {
    const before = await customer.view()
    const testId = await test(south, ['20'], late)
    const { record, journey, afterConnection, hasEarlierCredentials } = await customer.view()
    expect(record.pendingCompany).toEqual({ testId, company: south })
    expect(record.erpCompany).toMatchObject(north)
    expect([record.connectedAt, journey, afterConnection]).toEqual([
      before.record.connectedAt,
      before.journey,
      before.afterConnection,
    ])
    expect(hasEarlierCredentials).toBe(true)
    expect((await eventKinds()).at(-1)).toBe('otherCompanyFound')
    expect(await choose('21')).toBe(true)
  })

  it('leaves the company pending and re-opens nothing even when it found a problem there', async () => {
    await test(south, [], late, 'noTransactionTypes')
    const { record, journey } = await customer.view()
    expect(record.pendingCompany?.company).toEqual(south)
    expect(record.connectedAt).toBeDefined()
    expect(journey.tasks.some(({ status }) => status === 'problem')).toBe(false)
  })

  it('leaves nothing pending when the company is the same, whoever signs in', async () => {
    await test(north, ['20'], late)
    const { record, hasEarlierCredentials } = await customer.view()
    expect(record.pendingCompany).toBeUndefined()
    expect(hasEarlierCredentials).toBe(false)
    expect(await storedUser()).toBe(late.username)
  })

  it('leaves nothing pending when other credentials were saved while it ran', async () => {
    const run = await start(late)
    await saveCredentials(customer.participant, early)
    await finishTest(run, checksIn(south, ['20']), true)
    expect((await customer.view()).record.pendingCompany).toBeUndefined()
  })

  it('leaves nothing pending once other credentials are saved or all are removed', async () => {
    await test(south, ['20'], late)
    await saveCredentials(customer.participant, { ...late, password: 'Another' })
    expect((await customer.view()).record.pendingCompany).toBeUndefined()
    await removeCredentials(customer.participant)
    expect((await customer.view()).hasEarlierCredentials).toBe(false)
    expect(
      await db.earlierCredential.count({ where: { onboardingId: customer.participant.onboardingId } }),
    ).toBe(0)
  })
})

describe('keeping the company', () => {
  it('restores the earlier credentials with their secrets and drops those of the other company', async () => {
    const testId = await test(south, ['20'], late)
    await saveCredentials(customer.participant, { ...early, password: 'Third' })
    await saveCredentials(customer.participant, late)
    const secondTestId = await test(south, ['20'], late)
    expect(await keepCompany(customer.participant, testId)).toBe(true)
    expect((await customer.view()).record.pendingCompany).toBeDefined()
    expect(await keepCompany(customer.participant, secondTestId)).toBe(true)
    const { record, hasEarlierCredentials } = await customer.view()
    expect([record.erpCompany, record.pendingCompany, hasEarlierCredentials]).toMatchObject([
      north,
      undefined,
      false,
    ])
    expect(await credentialsInUse()).toEqual(early)
    expect((await eventKinds()).filter((kind) => kind === 'companyKept')).toHaveLength(1)
  })

  it('removes credentials that now reach another company, and ends the connection', async () => {
    const testId = await test(south, ['20'])
    expect((await customer.view()).hasEarlierCredentials).toBe(false)
    expect(await keepCompany(customer.participant, testId)).toBe(false)
    const { record, credentials, journey } = await customer.view()
    expect([record.connectedAt, credentials]).toEqual([undefined, undefined])
    expect(journey.tasks.find(({ task }) => task.kind === 'connect')?.status).not.toBe('done')
  })
})

describe('using the other company', () => {
  it('applies the test, and an earlier choice has to be made secondTestId', async () => {
    const before = await customer.view()
    const testId = await test(south, ['20'], late)
    await replaceCompany(customer.participant, testId)
    const { record, afterConnection, tests, hasEarlierCredentials } = await customer.view()
    expect(record).toMatchObject({ erpCompany: { ...south, before: north }, pendingCompany: undefined })
    expect(record.connectedAt?.getTime()).toBeGreaterThan(before.record.connectedAt?.getTime() ?? 0)
    expect(tests[0]?.id).toBe(testId)
    expect(afterConnection.chosen).toEqual(before.afterConnection.chosen)
    expect(hasEarlierCredentials).toBe(false)
    expect(await storedUser()).toBe(late.username)
    expect(await choose('21')).toBe(false)
    expect(await choose('20')).toBe(true)
    const at = (await customer.view()).afterConnection.chosen[0]?.at
    expect(at?.getTime()).toBeGreaterThan(record.erpCompany?.since.getTime() ?? Number.POSITIVE_INFINITY)
    expect(await eventKinds()).toEqual(expect.arrayContaining(['otherCompanyFound', 'companyReplaced']))
  })

  it('applies the problem that the test found there', async () => {
    const testId = await test(south, [], late, 'noTransactionTypes')
    await replaceCompany(customer.participant, testId)
    const { record, journey } = await customer.view()
    expect(record.connectedAt).toBeUndefined()
    expect(journey.next?.task.id).toBe('invite-user')
    expect(journey.next?.status).toBe('problem')
  })

  it('happens once, and only for a pending company of the same onboarding', async () => {
    const testId = await test(south, ['20'], late)
    const other = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
    await replaceCompany(other.participant, testId)
    expect((await other.view()).record.erpCompany).toBeUndefined()
    await Promise.all([1, 2].map(() => replaceCompany(customer.participant, testId)))
    expect((await eventKinds()).filter((kind) => kind === 'companyReplaced')).toHaveLength(1)
    expect(await keepCompany(customer.participant, testId)).toBe(true)
    expect((await customer.view()).record.erpCompany).toMatchObject(south)
  })
})

describe('the first test, when the ERP names another company than was typed', () => {
  const found = { ...south, typed: 'NORTH' }
  beforeEach(async () => {
    customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
  })

  it('connects nothing until somebody says which is meant, and then connects the one that was found', async () => {
    const testId = await test(found, ['20'])
    const { record } = await customer.view()
    expect(record).toMatchObject({ pendingCompany: { testId, company: found } })
    expect([record.connectedAt, record.erpCompany]).toEqual([undefined, undefined])
    await replaceCompany(customer.participant, testId)
    const after = (await customer.view()).record
    expect(after.erpCompany).toEqual({ ...south, since: expect.any(Date) })
    expect([after.connectedAt, after.pendingCompany]).toEqual([expect.any(Date), undefined])
  })

  it('asks for other sign-in details when the one that was typed is meant', async () => {
    const testId = await test(found, ['20'])
    expect(await keepCompany(customer.participant, testId)).toBe(false)
    const { record, credentials } = await customer.view()
    expect([record.pendingCompany, record.connectedAt, credentials]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
