import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check } from '@/connectors/connector'
import { finishTest } from '@/lib/connection/test/finish-test'
import { takeBackTask } from '@/lib/handover/active-handover'
import { handOverTask } from '@/lib/handover/hand-over'
import { chooseLanguage } from '@/lib/onboarding/languages'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { createReference } from '@/lib/platform/secrets/token'
import { completeTask, reopenTask } from '@/lib/tasks/complete-task'
import { setActionTick } from '@/lib/tasks/ticks'
import { stopWaiting, waitForTask } from '@/lib/tasks/waiting'
import { refreshStaleSummaries, refreshSummary } from './refresh-summary'

const taskIds = ['check-rights', 'allow-ips', 'authorize-sender', 'create-role', 'connect'] as const
const colleague = {
  name: 'Ola',
  email: 'ola@nordlys.example',
  message: '',
  language: 'fr',
  erpLanguage: 'en',
}
const passedChecks = ['reached', 'senderAccepted', 'senderAuthorized', 'company', 'signIn', 'permission'].map(
  (id): Check => ({ id, state: 'passed', findings: [], ms: 1 }),
)
const failedChecks = passedChecks.map(
  (check): Check =>
    check.id === 'senderAuthorized'
      ? { ...check, state: 'failed', findings: [{ cause: 'senderNotAuthorized', certainty: 'certain' }] }
      : check,
)

type Step = (customer: Customer) => Promise<unknown>

const steps: Record<string, Step> = {
  french: ({ participant }) => chooseLanguage(participant, 'fr'),
  connects: (customer) => test(customer, passedChecks),
  fails: (customer) => test(customer, failedChecks),
  breaksOff: (customer) => test(customer, undefined),
  ...Object.fromEntries(taskIds.flatMap((id) => Object.entries(stepsOf(id)))),
}

function stepsOf(id: string): Record<string, Step> {
  const tick = (isDone: boolean) => async (customer: Customer) => {
    const { journey } = await customer.view()
    const action = journey.tasks.find(({ task }) => task.id === id)?.actions[0]?.action.id ?? 'unknown'
    return setActionTick(customer.participant, { taskId: id, actionId: action, isDone })
  }
  return {
    [`complete ${id}`]: ({ participant }) => completeTask(participant, id),
    [`reopen ${id}`]: ({ participant }) => reopenTask(participant, id),
    [`tick ${id}`]: tick(true),
    [`untick ${id}`]: tick(false),
    [`wait ${id}`]: ({ participant }) => waitForTask(participant, id, { waitingFor: 'approval', who: 'A' }),
    [`stop ${id}`]: ({ participant }) => stopWaiting(participant, id),
    [`hand over ${id}`]: ({ participant }) => handOverTask(participant, id, colleague),
    [`take back ${id}`]: ({ participant }) => takeBackTask(participant, id),
  }
}

async function test({ participant }: Customer, checks: Check[] | undefined) {
  const { onboardingId, participantId } = participant
  const data = { onboardingId, participantId, reference: createReference() }
  const { id: testId, reference } = await db.connectionTest.create({
    data,
    select: { id: true, reference: true },
  })
  const origin = 'person' as const
  const run = { testId, reference, origin, onboardingId, credentialsAt: new Date() }
  await finishTest(run, checks ?? [], checks !== undefined)
}

const readRow = ({ participant: { onboardingId: id } }: Customer) =>
  db.onboarding.findUniqueOrThrow({ where: { id } })

describe('the summary of an onboarding', () => {
  it('equals a recomputed summary after any sequence of actions', async () => {
    const sequences = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 5, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(sequences, async (names) => {
        const customer = await inviteCustomer()
        for (const name of names) {
          await steps[name]?.(customer)
          const before = await readRow(customer)
          await db.$transaction((tx) => refreshSummary(tx, customer.participant.onboardingId))
          expect(await readRow(customer)).toEqual(before)
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('follows a connection that is made, breaks and is made again', async () => {
    const customer = await inviteCustomer()
    await test(customer, passedChecks)
    const connected = await readRow(customer)
    expect(connected).toMatchObject({ state: 'connected', waitingOn: null, helpFrom: null })
    await test(customer, failedChecks)
    expect(await readRow(customer)).toMatchObject({
      state: 'broken',
      completedAt: connected.completedAt,
      lastCause: 'senderNotAuthorized',
      failedTests: 1,
      helpReason: 'broken',
    })
    await test(customer, passedChecks)
    expect(await readRow(customer)).toMatchObject({
      state: 'connected',
      completedAt: connected.completedAt,
      lastCause: null,
      failedTests: 0,
    })
  })

  it('holds the company, its people and their language from the first day', async () => {
    const customer = await inviteCustomer({ company: 'Ærlig & Søn', name: 'Åse', locale: 'no' })
    expect(await readRow(customer)).toMatchObject({
      company: 'Ærlig & Søn',
      companyFolded: 'aerlig & son',
      searchText: ' aerlig & son ase finance@nordlys.example',
      locale: 'no',
      lastEventKind: 'linkOpened',
    })
    await handOverTask(customer.participant, 'check-rights', colleague)
    await chooseLanguage(customer.participant, 'fr')
    expect(await readRow(customer)).toMatchObject({
      searchText: expect.stringContaining('ola@nordlys.example'),
      locale: 'fr',
    })
  })
})

describe('refreshing stale summaries', () => {
  it('recomputes a summary made by other rules and leaves the last activity as it was', async () => {
    const customer = await inviteCustomer()
    const { onboardingId: id } = customer.participant
    const before = await readRow(customer)
    await db.onboarding.update({
      where: { id },
      data: { summarizedBy: 'older', state: 'unknown' },
      select: { id: true },
    })
    expect(await refreshStaleSummaries()).toBeGreaterThan(0)
    expect(await readRow(customer)).toEqual(before)
  })
})
