import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { type Customer, inviteCustomer, readCounters, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { completeTask } from '@/lib/tasks/complete-task'
import { setActionTick } from '@/lib/tasks/ticks'
import { finishTest } from './finish-test'
import { runTest } from './run-test'
import { failed, passed, script } from './scripted-connector.fixture'
import { startTest, type TestRun } from './start-test'

const typed = { companyId: 'nordlys', userId: 'Payhawk', password: 'Sesam-åpne-deg' }

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('./scripted-connector.fixture')).scriptedRegistry,
)

const signedIn = ['reached', 'senderAccepted', 'senderAuthorized', 'company', 'signIn'].map((id) =>
  passed(id),
)
const permitted = ({ probes }: { probes: { row: string }[] }) =>
  probes.map(({ row }) => passed('permission', row))

async function start({ participant }: Customer): Promise<TestRun> {
  await saveCredentials(participant, typed)
  const started = await startTest(participant)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  return started.run
}

async function test(customer: Customer): Promise<void> {
  await runTest(await start(customer))
}

async function taskOf(customer: Customer, id: string) {
  return (await customer.view()).journey.tasks.find(({ task }) => task.id === id)
}

beforeEach(() => {
  script.requests.length = 0
  script.answer = (request) => [...signedIn, ...permitted(request)]
})

describe('a test', () => {
  it('connects, stores its checks and verifies the connect task', async () => {
    const customer = await inviteCustomer()
    await test(customer)
    const { tests, record, journey } = await customer.view()
    expect(tests[0]).toMatchObject({
      outcome: 'connected',
      reference: expect.stringMatching(/^\w{4}-\w{4}$/),
    })
    expect(tests[0]?.checks).toHaveLength(signedIn.length + 9)
    expect(record.connectedAt).toBeInstanceOf(Date)
    expect(journey.tasks.find(({ task }) => task.kind === 'connect')).toMatchObject({
      status: 'done',
      proof: 'verified',
    })
    expect(await readCounters(customer)).toMatchObject({
      tasksDone: journey.done,
      connectedAt: record.connectedAt,
    })
    expect((await readEvents(customer)).map(({ kind }) => kind)).toContain('connected')
  })

  it('uses the values and permission rows of the customer’s branch', async () => {
    const customer = await inviteCustomer()
    await test(customer)
    expect(script.requests[0]?.vendor).toMatchObject({ senderId: 'payhawkMPP' })
    expect(script.requests[0]?.vendor).not.toHaveProperty('ips')
    expect(script.requests[0]?.probes).toHaveLength(9)
  })

  it('re-opens the task that repairs with its ticks, and clears it when a later test passes', async () => {
    const customer = await inviteCustomer()
    await completeTask(customer.participant, 'check-rights')
    await completeTask(customer.participant, 'authorize-sender')
    script.answer = () => [
      passed('reached'),
      passed('senderAccepted'),
      failed('senderAuthorized', 'senderNotAuthorized'),
    ]
    await test(customer)
    const reopened = await taskOf(customer, 'authorize-sender')
    expect(reopened).toMatchObject({
      status: 'problem',
      record: { problem: { causes: ['senderNotAuthorized'] } },
    })
    expect(reopened?.actions.every(({ tick }) => tick)).toBe(true)
    expect((await customer.view()).journey.next?.task.id).toBe('authorize-sender')
    await completeTask(customer.participant, 'authorize-sender')
    expect((await taskOf(customer, 'authorize-sender'))?.status).toBe('done')
    script.answer = () => [...signedIn, failed('permission', 'permissionMissing', 'generalLedger')]
    await test(customer)
    const repaired = await taskOf(customer, 'authorize-sender')
    expect(repaired).toMatchObject({ status: 'done', proof: 'verified' })
    expect(repaired?.record?.problem).toBeUndefined()
    expect((await taskOf(customer, 'create-role'))?.record?.problem?.rows).toEqual(['generalLedger'])
  })

  it('leaves a problem open when it does not reach its checks', async () => {
    const customer = await inviteCustomer()
    script.answer = () => [...signedIn, failed('permission', 'permissionMissing', 'generalLedger')]
    await test(customer)
    script.answer = () => [failed('reached', 'unreachable')]
    await test(customer)
    expect((await taskOf(customer, 'create-role'))?.status).toBe('problem')
    expect((await customer.view()).tests.map(({ outcome }) => outcome)).toEqual(['notTheirs', 'problem'])
  })

  it('ends the connection when it finds a problem, but not for an outage', async () => {
    const customer = await inviteCustomer()
    await test(customer)
    script.answer = () => [failed('reached', 'outage')]
    await test(customer)
    expect((await readCounters(customer)).connectedAt).not.toBeNull()
    script.answer = () => [...signedIn, failed('permission', 'permissionMissing', 'generalLedger')]
    await test(customer)
    expect((await readCounters(customer)).connectedAt).toBeNull()
    expect((await taskOf(customer, 'connect'))?.status).not.toBe('done')
  })

  it('shows each check as soon as it is made', async () => {
    const customer = await inviteCustomer()
    const run = await start(customer)
    const seen: number[] = []
    script.answer = function* () {
      yield passed('reached')
      yield passed('senderAccepted')
    }
    const watch = setInterval(async () => seen.push((await customer.view()).tests[0]?.checks.length ?? 0), 5)
    expect((await customer.view()).tests[0]).toMatchObject({ outcome: undefined, checks: [] })
    await runTest(run)
    clearInterval(watch)
    expect((await customer.view()).tests[0]?.checks.map(({ id }) => id)).toEqual([
      'reached',
      'senderAccepted',
    ])
  })

  it('runs alone: starting another returns the running one', async () => {
    const customer = await inviteCustomer()
    await saveCredentials(customer.participant, typed)
    const started = await Promise.all([1, 2, 3, 4].map(() => startTest(customer.participant)))
    expect(started.filter((one) => 'run' in one && one.run)).toHaveLength(1)
    expect(new Set(started.map((one) => 'testId' in one && one.testId)).size).toBe(1)
  })

  it('ends as unclear and changes no task when the connector throws', async () => {
    const customer = await inviteCustomer()
    script.answer = function* () {
      yield* signedIn
      throw new Error('an error of ours')
    }
    await test(customer)
    expect((await customer.view()).tests[0]).toMatchObject({
      outcome: 'unclear',
      diagnosis: { verified: [] },
    })
    expect((await customer.view()).journey.done).toBe(0)
  })

  it('is finished only once', async () => {
    const customer = await inviteCustomer()
    const run = await start(customer)
    await runTest(run)
    await finishTest(run, [failed('signIn', 'signInRefused')], true)
    expect((await customer.view()).tests[0]?.outcome).toBe('connected')
    expect((await taskOf(customer, 'connect'))?.status).toBe('done')
  })

  it('is refused after too many tests, and says how long to wait', async () => {
    const customer = await inviteCustomer()
    for (let count = 0; count < 12; count += 1) await test(customer)
    expect(await startTest(customer.participant)).toEqual({ code: 'tooManyTests', retryAfterMinutes: 15 })
  })

  it('stores no control characters of an answer', async () => {
    const customer = await inviteCustomer()
    const failedCheck = failed('reached', 'unreadableAnswer')
    script.answer = () => [{ ...failedCheck, raw: { level: 'http', text: 'a\u0000b\u001bc' } }]
    await test(customer)
    expect((await customer.view()).tests[0]?.checks[0]?.raw?.text).toBe('a b c')
  })

  it('does not lose a tick that is made while it runs', async () => {
    const customer = await inviteCustomer()
    const run = await start(customer)
    const tick = { taskId: 'check-rights', actionId: 'confirm-top-level', isDone: true }
    await Promise.all([runTest(run), setActionTick(customer.participant, tick)])
    expect((await customer.view()).record.ticks).toHaveLength(1)
  })
})
