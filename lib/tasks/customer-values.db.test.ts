import { afterAll, describe, expect, it, vi } from 'vitest'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { completeTask } from './complete-task'
import { keepCustomerValue } from './customer-values'

// The catalog is read when the modules above are imported.
vi.hoisted(() => vi.stubEnv('CONTENT_DIR', `${process.cwd()}/docs/examples/content`))
afterAll(() => vi.unstubAllEnvs())

const step = { taskId: 'check-plan', actionId: 'ask-workspace' }

const invite = () => inviteCustomer({ guideId: 'expensify-sage-intacct', locale: 'en' })

/** Returns the menu path of a task's screen as the customer reads it. */
async function pathOf(customer: Awaited<ReturnType<typeof invite>>, task: string): Promise<string[]> {
  const { guide } = await customer.view()
  const screen = guide.tasks.find(({ id }) => id === task)?.screen ?? ''
  return (guide.screens[screen]?.path ?? []).map((key) => guide.labels.en?.[key]?.text ?? key)
}

describe('a value that a step asks for', () => {
  it('is kept, ticked and shown in later tasks, and its task cannot be done before', async () => {
    const customer = await invite()
    const { participant } = customer
    expect(await completeTask(participant, step.taskId)).toEqual({ code: 'collectFirst' })
    expect(await keepCustomerValue(participant, step, { workspace: '  Nordlys Travel ' })).toBeUndefined()
    expect((await customer.view()).knownValues).toEqual([
      { name: 'workspace', text: 'Nordlys Travel', isGiven: false },
    ])
    expect(await pathOf(customer, 'download-package')).toEqual(['Workspaces', 'Nordlys Travel', 'Accounting'])
    expect((await readEvents(customer)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['valueEntered', 'actionTicked']),
    )
    expect(await completeTask(participant, step.taskId)).not.toHaveProperty('code')
  })

  it.each([
    [step, { workspace: ' ' }, { errors: { workspace: 'required' }, values: { workspace: ' ' } }],
    [step, { workspace: '<b>' }, { errors: { workspace: 'oddShape' }, values: { workspace: '<b>' } }],
    [step, {}, { errors: { workspace: 'required' }, values: { workspace: '' } }],
    [{ ...step, actionId: 'confirm-control-plan' }, { workspace: 'a' }, { code: 'unknownTask' }],
    [{ ...step, taskId: 'download-package' }, { workspace: 'a' }, { code: 'unknownTask' }],
  ])('is refused when it is wrong: %j %j', async (at, typed: Record<string, string>, state) => {
    const customer = await invite()
    expect(await keepCustomerValue(customer.participant, at, typed)).toEqual(state)
    expect((await customer.view()).knownValues).toEqual([])
  })

  it('need not be typed where the tenant’s metadata has it', async () => {
    const customer = await invite()
    const { onboardingId } = customer.participant
    const { tenantId } = await db.onboarding.findUniqueOrThrow({
      where: { id: onboardingId },
      select: { tenantId: true },
    })
    await db.tenant.update({ where: { id: tenantId }, data: { metadata: { workspace: 'Fjell' } } })
    expect((await customer.view()).knownValues).toEqual([{ name: 'workspace', text: 'Fjell', isGiven: true }])
    expect(await completeTask(customer.participant, step.taskId)).not.toHaveProperty('code')
  })
})
