import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { inviteCustomer, readCounters, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { completeTask } from './complete-task'
import { setActionTick } from './ticks'

const tick = { taskId: 'check-rights', actionId: 'confirm-top-level', isDone: true }

describe('a tick', () => {
  it('is kept with its author and recorded once', async () => {
    const customer = await inviteCustomer({ name: 'Kari' })
    expect(await setActionTick(customer.participant, tick)).toEqual({ saved: true })
    expect(await setActionTick(customer.participant, tick)).toEqual({ saved: true })
    const { record, journey } = await customer.view()
    expect(record.ticks).toMatchObject([
      { taskId: tick.taskId, actionId: tick.actionId, by: { name: 'Kari' } },
    ])
    expect(journey.tasks[0]?.status).toBe('inProgress')
    expect((await readEvents(customer)).filter(({ kind }) => kind === 'actionTicked')).toHaveLength(1)
  })

  it('takes nine statements, and writes the row of its onboarding once', async () => {
    const customer = await inviteCustomer()
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    await setActionTick(customer.participant, tick)
    const texts = spy.mock.calls.map(
      ([query]: unknown[]) => (query as { text?: string }).text ?? String(query),
    )
    spy.mockRestore()
    // The database's time is asked once a minute, whoever ticks.
    const statements = texts.filter((text) => !text.startsWith('select clock_timestamp()'))
    expect(statements.map((text) => text.trim().split(/[\s;]/)[0]?.toLowerCase())).toEqual([
      ...['begin', 'select', 'select', 'insert', 'insert', 'select', 'with', 'with', 'commit'],
    ])
    expect(statements.filter((text) => /update "Onboarding"/i.test(text))).toHaveLength(1)
  })

  it('can be taken back, and taking it back twice is harmless', async () => {
    const customer = await inviteCustomer()
    await setActionTick(customer.participant, tick)
    await setActionTick(customer.participant, { ...tick, isDone: false })
    await setActionTick(customer.participant, { ...tick, isDone: false })
    expect((await customer.view()).record.ticks).toEqual([])
    expect((await readEvents(customer)).filter(({ kind }) => kind === 'actionUnticked')).toHaveLength(1)
  })

  it.each([
    { ...tick, taskId: 'unknown' },
    { ...tick, actionId: 'unknown' },
    { ...tick, taskId: '' },
    { ...tick, actionId: 'a\u0000b' },
    { ...tick, taskId: '__proto__', actionId: 'constructor' },
  ])('is refused for an action that the guide does not know: %j', async (unknown) => {
    const customer = await inviteCustomer()
    expect(await setActionTick(customer.participant, unknown)).toEqual({ code: 'unknownTask' })
    expect((await customer.view()).record.ticks).toEqual([])
  })

  it('gets a new date once after a problem was found', async () => {
    const customer = await inviteCustomer()
    await setActionTick(customer.participant, tick)
    const { onboardingId } = customer.participant
    const state = { onboardingId, taskId: tick.taskId }
    await db.taskState.create({ data: { ...state, problemCauses: ['signInRefused'], problemAt: new Date() } })
    await setActionTick(customer.participant, tick)
    await setActionTick(customer.participant, tick)
    const { record } = await customer.view()
    const problemAt = record.tasks[0]?.problem?.at
    expect(record.ticks.map(({ at }) => problemAt && at > problemAt)).toEqual([true])
    expect((await readEvents(customer)).filter(({ kind }) => kind === 'actionTicked')).toHaveLength(2)
  })

  it('is not lost when several tabs send many at once', async () => {
    const customer = await inviteCustomer()
    const { guide } = await customer.view()
    const all = guide.tasks.flatMap((task) =>
      task.actions.map((action) => ({ taskId: task.id, actionId: action.id })),
    )
    const sent = [...all, ...all.toReversed()].slice(0, 60)
    await Promise.all(sent.map((one) => setActionTick(customer.participant, { ...one, isDone: true })))
    const { record } = await customer.view()
    expect(record.ticks).toHaveLength(new Set(sent.map((one) => JSON.stringify(one))).size)
  })

  it('leaves counters that agree with the journey when several tasks are completed at once', async () => {
    const customer = await inviteCustomer()
    const tasks = ['check-rights', 'subscribe-web-services', 'authorize-sender']
    await completeTask(customer.participant, 'check-rights')
    await Promise.all(tasks.map((taskId) => completeTask(customer.participant, taskId)))
    const { journey } = await customer.view()
    expect(journey.done).toBe(3)
    expect(await readCounters(customer)).toMatchObject({ tasksDone: journey.done, tasksTotal: journey.total })
  })
})
