import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { looksOf } from '@/lib/onboarding/journey'
import { inviteCustomer, readCounters, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { refreshSummary } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import { createToken } from '@/lib/platform/secrets/token'
import { completeTask } from './complete-task'
import { setActionTick, setActionTicks, setTicksOfSession } from './ticks'

/** Returns what the product asks of PostgreSQL while it does something, in the first words of each statement and of its parts. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const texts = spy.mock.calls.map(([query]: unknown[]) => (query as { text?: string }).text ?? String(query))
  spy.mockRestore()
  // The database's time is asked once a minute, whoever ticks.
  return texts.filter((text) => !text.startsWith('select clock_timestamp()')).map(wordsOf)
}

function wordsOf(text: string): string {
  const [first = ''] = /\w+/.exec(text) ?? []
  const parts = [...text.matchAll(/\b(update "|insert into|delete from|pg_notify)/g)].map(([part]) => part)
  return [first.toLowerCase(), ...parts.map((part) => part.replace('pg_', '').split(' ')[0])].join(' ')
}

async function readSummary(id: string) {
  return db.onboarding.findUniqueOrThrow({ where: { id }, omit: { changedAt: true } })
}

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

  it('takes two statements, one that finds the session and reads and one that writes, and one when nothing changes', async () => {
    const { participant, sessionToken: token } = await inviteCustomer()
    const tokens = { onboardingId: participant.onboardingId, taskId: tick.taskId, token }
    const [read, write] = ['select', 'with update insert insert delete notify']
    expect(await statementsOf(() => setTicksOfSession(tokens, [tick]))).toEqual([read, write])
    expect(await statementsOf(() => setTicksOfSession(tokens, [tick]))).toEqual([read])
    const unticked = { ...tick, isDone: false }
    expect(await statementsOf(() => setTicksOfSession(tokens, [unticked]))).toEqual([read, write])
    expect(await statementsOf(() => setActionTick(participant, tick))).toEqual([read, write])
    const nobodys = { ...tokens, token: createToken() }
    expect(await statementsOf(() => setTicksOfSession(nobodys, [unticked]))).toEqual([read])
    expect(await setTicksOfSession(nobodys, [unticked])).toBeNull()
  })

  it('leaves what reading the whole history again would find', async () => {
    const customer = await inviteCustomer()
    const { onboardingId } = customer.participant
    const { guide } = await customer.view()
    const actions = guide.tasks.flatMap(({ id: taskId, actions }) =>
      actions.map(({ id: actionId }) => ({ taskId, actionId })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ action: fc.constantFrom(...actions), isDone: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (presses) => {
          for (const { action, isDone } of presses)
            await setActionTick(customer.participant, { ...action, isDone })
          const foretold = await readSummary(onboardingId)
          await db.$transaction((tx) => refreshSummary(tx, onboardingId))
          expect(await readSummary(onboardingId)).toEqual(foretold)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is answered with the ticks of its task, the share that is done, and what pages show of the tasks', async () => {
    const { participant, view } = await inviteCustomer()
    const answer = await setActionTicks(participant, tick.taskId, [tick, { ...tick, actionId: 'unknown' }])
    const { journey, version } = await view()
    expect(answer).toEqual({
      rejected: ['unknown'],
      ticked: [tick.actionId],
      share: journey.share,
      looks: looksOf(journey),
      version,
    })
    const colleague = { ...participant, taskId: tick.taskId }
    const told = await setActionTicks(colleague, tick.taskId, [{ ...tick, isDone: false }])
    const after = await view()
    expect(after.version).toBeGreaterThan(version)
    expect(told).toEqual({
      rejected: [],
      ticked: [],
      looks: looksOf(journey, tick.taskId),
      version: after.version,
    })
    expect(told.looks).toHaveLength(1)
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
    // Right after the tick, by the clock that the tick has: the one of this process may differ.
    const [ticked] = (await customer.view()).record.ticks
    const problemAt = new Date((ticked?.at.getTime() ?? 0) + 1)
    await db.taskState.create({ data: { ...state, problemCauses: ['signInRefused'], problemAt } })
    const answers = [
      await setActionTicks(customer.participant, tick.taskId, [tick]),
      await setActionTicks(customer.participant, tick.taskId, [tick]),
    ]
    const { record, version } = await customer.view()
    expect(answers.map((answer) => answer.version)).toEqual([version, version])
    expect(record.ticks.map(({ at }) => at > problemAt)).toEqual([true])
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
