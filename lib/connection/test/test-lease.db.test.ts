import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import { runTest } from './run-test'
import { passed, script } from './scripted-connector.fixture'
import { startTest, type TestRun } from './start-test'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('./scripted-connector.fixture')).scriptedRegistry,
)

async function start({ participant }: Customer): Promise<TestRun> {
  await saveCredentials(participant, { companyId: 'nordlys', userId: 'Payhawk', password: 'Sesam' })
  const started = await startTest(participant)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  return started.run
}

const setLease = ({ testId: id }: TestRun, leasedUntil: Date) =>
  db.connectionTest.update({ where: { id }, data: { leasedUntil }, select: { id: true } })

beforeEach(() => {
  script.answer = () => [passed('reached')]
})

describe('the lease of a test', () => {
  it('is held while the test runs, and let go of when it ends', async () => {
    const run = await start(await inviteCustomer())
    const where = { id: run.testId }
    const lease = async () =>
      (await db.connectionTest.findUniqueOrThrow({ where, select: { leasedUntil: true } })).leasedUntil
    expect((await lease())?.getTime()).toBeGreaterThan(Date.now())
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      let goOn = () => {}
      script.answer = async function* () {
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        yield passed('reached')
      }
      const running = runTest(run)
      await setLease(run, new Date(0))
      await vi.advanceTimersByTimeAsync(10_000)
      await vi.waitFor(async () => expect((await lease())?.getTime()).toBeGreaterThan(Date.now()))
      goOn()
      await running
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends with its process: the test is shown as interrupted, and does not block the next one', async () => {
    const customer = await inviteCustomer()
    await setLease(await start(customer), new Date(Date.now() - minuteMs))
    expect((await customer.view()).tests[0]?.outcome).toBe('interrupted')
    await runTest(await start(customer))
    const [next, interrupted] = (await customer.view()).tests
    expect([next?.outcome, interrupted?.outcome]).toEqual([expect.any(String), 'interrupted'])
  })
})
