import { describe, expect, it } from 'vitest'
import { inviteCustomer, readCounters, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { completeTask, reopenTask } from './complete-task'
import { stopWaiting, waitForTask } from './waiting'

describe('completing a task', () => {
  it('ticks the open actions, ends the waiting and returns the next task', async () => {
    const customer = await inviteCustomer()
    await waitForTask(customer.participant, 'check-rights', { waitingFor: 'colleague', who: 'Ola' })
    expect(await completeTask(customer.participant, 'check-rights')).toEqual({
      nextTaskId: 'answer-questions',
    })
    const { journey, record } = await customer.view()
    expect(journey.tasks[0]).toMatchObject({ status: 'done', proof: 'attested' })
    expect(journey.tasks[0]?.actions.every(({ tick }) => tick)).toBe(true)
    expect(record.tasks[0]?.waiting).toBeUndefined()
    expect(await readCounters(customer)).toMatchObject({ tasksDone: 1, tasksTotal: journey.total })
  })

  it('records one event, however often it is sent', async () => {
    const customer = await inviteCustomer()
    await Promise.all([1, 2, 3].map(() => completeTask(customer.participant, 'check-rights')))
    expect((await readEvents(customer)).filter(({ kind }) => kind === 'taskCompleted')).toHaveLength(1)
  })

  it('is refused while a task that it needs is open', async () => {
    const customer = await inviteCustomer()
    expect(await completeTask(customer.participant, 'create-user')).toEqual({ code: 'needsOthersFirst' })
    expect((await customer.view()).journey.done).toBe(0)
  })

  it.each(['unknown', '', 'a\u0000', 'answer-questions', 'connect', 'grant-permissions'])(
    'is refused for a task that no person can complete: %j',
    async (taskId) => {
      const customer = await inviteCustomer()
      expect(await completeTask(customer.participant, taskId)).toEqual({ code: 'unknownTask' })
    },
  )
})

describe('re-opening a task', () => {
  it('keeps the ticks, and is refused for an unknown task', async () => {
    const customer = await inviteCustomer()
    await completeTask(customer.participant, 'check-rights')
    expect(await reopenTask(customer.participant, 'check-rights')).toBe(true)
    const { journey } = await customer.view()
    expect(journey.tasks[0]?.status).toBe('inProgress')
    expect(journey.tasks[0]?.actions.every(({ tick }) => tick)).toBe(true)
    expect(await reopenTask(customer.participant, 'unknown')).toBe(false)
  })
})

describe('waiting', () => {
  it('says for whom and since when, and keeps its start when it is sent again', async () => {
    const customer = await inviteCustomer()
    const waiting = { waitingFor: 'colleague', who: '  Ola  ' }
    expect(await waitForTask(customer.participant, 'check-rights', waiting)).toBeUndefined()
    const [first] = (await customer.view()).record.tasks
    expect(first?.waiting).toMatchObject({ for: 'colleague', who: 'Ola' })
    await waitForTask(customer.participant, 'check-rights', waiting)
    expect((await customer.view()).record.tasks[0]?.waiting?.since).toEqual(first?.waiting?.since)
    expect((await customer.view()).journey.tasks[0]?.status).toBe('waiting')
    await stopWaiting(customer.participant, 'check-rights')
    expect((await customer.view()).record.tasks[0]?.waiting).toBeUndefined()
  })

  it.each([
    [{ waitingFor: '', who: 'Ola' }, { waitingFor: 'required' }],
    [{ waitingFor: 'rain', who: '' }, { waitingFor: 'required' }],
    [{ waitingFor: 'mail', who: 'x'.repeat(201) }, { who: 'tooLong' }],
    [{ waitingFor: 'mail', who: 'a\u0000b' }, { who: 'unreadable' }],
  ])('is refused and keeps the typed values: %#', async (typed, errors) => {
    const customer = await inviteCustomer()
    const state = await waitForTask(customer.participant, 'check-rights', typed)
    expect(state).toMatchObject({ errors, values: { who: typed.who } })
    expect((await customer.view()).record.tasks).toEqual([])
  })

  it('is refused for a task that the guide does not know', async () => {
    const { participant } = await inviteCustomer()
    expect(await waitForTask(participant, 'unknown', { waitingFor: 'mail', who: '' })).toEqual({
      code: 'unknownTask',
    })
    expect(await stopWaiting(participant, 'unknown')).toBe(false)
  })
})
