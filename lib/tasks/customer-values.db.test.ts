import { afterAll, describe, expect, it, vi } from 'vitest'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { answerQuestions } from './answer-questions'
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

describe('a value that is typed with an answer', () => {
  const taskId = 'answer-questions'
  const plain = { permissionType: 'role', ipFilter: 'no', entities: 'one', usesUserDefinedDimensions: 'no' }
  const inviteToPex = () => inviteCustomer({ guideId: 'pex-sage-intacct', locale: 'en' })
  const valuesOf = async (customer: Awaited<ReturnType<typeof invite>>) => (await customer.view()).knownValues
  const other = (accountName: string) => ({ ...plain, pexAccount: 'otherName', accountName })

  it('is kept with the answers, and later steps use it', async () => {
    const customer = await inviteToPex()
    const sent = { taskId, answers: other(' Card clearing '), version: '0' }
    expect(await answerQuestions(customer.participant, sent)).toHaveProperty('nextTaskId')
    const view = await customer.view()
    expect(view.record.answers).toEqual({ ...plain, pexAccount: 'otherName' })
    expect(view.knownValues).toEqual([{ name: 'accountName', text: 'Card clearing', isGiven: false }])
    const step = view.journey.tasks
      .find(({ task }) => task.id === 'set-normal-balance')
      ?.actions.find(({ action }) => action.verb === 'find')
    expect(step?.action).toMatchObject({ id: 'find-other', value: 'Card clearing' })
    const entered = async () => (await readEvents(customer)).filter(({ kind }) => kind === 'valueEntered')
    expect(await entered()).toHaveLength(1)
    await answerQuestions(customer.participant, { ...sent, version: '1' })
    expect(await entered()).toHaveLength(1)
  })

  it.each([
    ['is missing', '  ', 'required'],
    ['does not fit', '{1350}', 'oddShape'],
    ['is too long', 'a'.repeat(201), 'tooLong'],
  ])('is refused with all answers when it %s', async (_, text, code) => {
    const customer = await inviteToPex()
    const typed = { ...other(text), entities: 'many' }
    expect(await answerQuestions(customer.participant, { taskId, answers: typed, version: '0' })).toEqual({
      state: { errors: { entities: 'unknownOption', accountName: code }, values: typed, version: 0 },
    })
    expect(await valuesOf(customer)).toEqual([])
  })

  it('counts as none when another answer is given, and stays kept when the answer changes', async () => {
    const customer = await inviteToPex()
    const send = (answers: Record<string, string>, version: string) =>
      answerQuestions(customer.participant, { taskId, answers, version })
    const vendorName = { ...other('{not typed}'), pexAccount: 'vendorName' }
    expect(await send(vendorName, '0')).toHaveProperty('nextTaskId')
    expect(await valuesOf(customer)).toEqual([])
    await send(other('1350'), '1')
    await send(vendorName, '2')
    expect(await valuesOf(customer)).toEqual([{ name: 'accountName', text: '1350', isGiven: false }])
  })

  it('is not asked for when the vendor’s software has set it', async () => {
    const customer = await inviteToPex()
    await db.tenant.updateMany({
      where: { onboardings: { some: { id: customer.participant.onboardingId } } },
      data: { metadata: { cardAccount: '1350' } },
    })
    const { accountName: _, ...answers } = other('')
    expect(await answerQuestions(customer.participant, { taskId, answers, version: '0' })).toHaveProperty(
      'nextTaskId',
    )
    expect(await valuesOf(customer)).toEqual([{ name: 'accountName', text: '1350', isGiven: true }])
  })

  it('is not stored when somebody else has saved other answers meanwhile', async () => {
    const customer = await inviteToPex()
    await answerQuestions(customer.participant, { taskId, answers: other('1350'), version: '0' })
    const mine = { ...other('1400'), entities: 'several' }
    expect(
      await answerQuestions(customer.participant, { taskId, answers: mine, version: '0' }),
    ).toMatchObject({
      state: { code: 'changedMeanwhile', values: mine },
    })
    expect(await valuesOf(customer)).toMatchObject([{ text: '1350' }])
  })
})
