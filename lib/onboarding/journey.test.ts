import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { asColleagueSees, computeJourney } from './journey'
import {
  anyAnswers,
  anyGuide,
  anyVersion,
  emptyRecord,
  guideAndRecord,
  realGuide,
  somebody,
} from './journey.fixture'
import type { OnboardingRecord } from './record'

const guide = realGuide()
const anything = fc.oneof(
  guideAndRecord(fc.constant(guide)),
  guideAndRecord(anyVersion),
  guideAndRecord(anyGuide),
)
/** A time later than every time in the fixture's records. */
const now = new Date('2028-01-01')

function statusOf(record: Partial<OnboardingRecord>, taskId: string) {
  const found = computeJourney(guide, { ...emptyRecord, ...record }).tasks.find(
    ({ task }) => task.id === taskId,
  )
  return { status: found?.status, proof: found?.proof, blockedBy: found?.blockedBy.map(({ id }) => id) }
}

function actionsOf(taskId: string, source: Guide = guide) {
  return source.tasks.find(({ id }) => id === taskId)?.actions ?? []
}

function ticksOf(taskId: string, source: Guide = guide) {
  return actionsOf(taskId, source).map((action) => ({ taskId, actionId: action.id, by: somebody, at: now }))
}

function complete(source: Guide, record: OnboardingRecord, taskId: string): OnboardingRecord {
  const others = record.tasks.filter((task) => task.taskId !== taskId)
  const kind = source.tasks.find(({ id }) => id === taskId)?.kind
  const done = kind === 'connect' ? { verifiedAt: now } : { done: { by: somebody, at: now } }
  return {
    ...record,
    ticks: [...record.ticks, ...ticksOf(taskId, source)],
    tasks: [...others, { taskId, ...done }],
  }
}

describe('a journey', () => {
  it('begins with the first task and blocks tasks that need others', () => {
    const { next, done, share } = computeJourney(guide, emptyRecord)
    expect([next?.task.id, done, share]).toEqual(['check-rights', 0, 0])
    expect(statusOf({}, 'create-user')).toMatchObject({
      status: 'cannotStart',
      blockedBy: ['answer-questions', 'create-role'],
    })
  })

  it('leaves out a task that an answer makes needless', () => {
    expect(statusOf({ answers: { ipFilter: 'no' } }, 'allow-ips').status).toBe('notNeeded')
    expect(statusOf({ answers: { ipFilter: 'unsure' } }, 'allow-ips').status).not.toBe('notNeeded')
  })

  it('shows a problem until the task has been completed again', () => {
    const problem = {
      causes: ['senderNotAuthorized'],
      rows: [],
      checks: [],
      testId: '',
      at: new Date('2026-02-01'),
    }
    const before = { taskId: 'authorize-sender', done: { by: somebody, at: new Date('2026-01-01') }, problem }
    const after = { ...before, done: { by: somebody, at: new Date('2026-03-01') } }
    const ticks = ticksOf('authorize-sender')
    expect(statusOf({ tasks: [before], ticks }, 'authorize-sender').status).toBe('problem')
    expect(statusOf({ tasks: [after], ticks }, 'authorize-sender')).toMatchObject({
      status: 'done',
      proof: 'attested',
    })
    expect(computeJourney(guide, { ...emptyRecord, tasks: [before] }).next?.task.id).toBe('authorize-sender')
  })

  it('re-opens an attested task when an answer adds actions to it', () => {
    const answers = { permissionType: 'role', usesProjects: 'no' }
    const ticks = ticksOf('create-role').filter(({ actionId }) => !actionId.includes('projects'))
    const tasks = [
      { taskId: 'create-role', done: { by: somebody, at: now } },
      { taskId: 'answer-questions', done: { by: somebody, at: now } },
    ]
    expect(ticks.length).toBeLessThan(ticksOf('create-role').length)
    expect(statusOf({ answers, ticks, tasks }, 'create-role').status).toBe('done')
    expect(
      statusOf({ answers: { ...answers, usesProjects: 'yes' }, ticks, tasks }, 'create-role').status,
    ).toBe('inProgress')
  })

  it('counts a task that a test has proved as done without any tick', () => {
    expect(statusOf({ tasks: [{ taskId: 'create-user', verifiedAt: now }] }, 'create-user')).toMatchObject({
      status: 'done',
      proof: 'verified',
    })
  })
})

describe('the end of a guide', () => {
  const bank = getGuide('accounting-software-national-bank') as Guide
  const state = { done: { by: somebody, at: now } }

  it('is attested in a guide that no test can prove', () => {
    expect(computeJourney(bank, emptyRecord).end).toBeUndefined()
    const tasks = [{ taskId: 'confirm-data', ...state }]
    expect(computeJourney(bank, { ...emptyRecord, tasks, ticks: ticksOf('confirm-data', bank) }).end).toBe(
      'attested',
    )
  })

  it('is verified by a test only, never by a person’s word', () => {
    const ticks = ticksOf('connect')
    const attested = { ...emptyRecord, ticks, tasks: [{ taskId: 'connect', ...state }] }
    expect(computeJourney(guide, attested).end).toBeUndefined()
    const proved = { ...emptyRecord, tasks: [{ taskId: 'connect', verifiedAt: now }] }
    expect(computeJourney(guide, proved).end).toBe('verified')
  })

  it('depends on the branch that the answers choose', () => {
    const other = getGuide('account-control-twentyfour-seven-office') as Guide
    const ticks = ticksOf('confirm-connection', other)
    const record = { ...emptyRecord, ticks, tasks: [{ taskId: 'confirm-connection', ...state }] }
    expect(computeJourney(other, { ...record, answers: { whoManages: 'vendor' } }).end).toBe('attested')
    expect(computeJourney(other, { ...record, answers: { whoManages: 'customer' } }).end).toBeUndefined()
  })
})

describe('any journey, for any record and any guide', () => {
  it('is computed without an error, and its numbers agree', () => {
    fc.assert(
      fc.property(anything, ({ guide, record }) => {
        const { tasks, done, total, share, next, minutesLeft } = computeJourney(guide, record)
        expect(tasks).toHaveLength(guide.tasks.length)
        expect(done).toBeLessThanOrEqual(total)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
        expect(minutesLeft).toBeGreaterThanOrEqual(0)
        expect(next === undefined).toBe(done === total)
      }),
    )
  })

  it('shows every tick of an action that applies', () => {
    fc.assert(
      fc.property(anything, ({ guide, record }) => {
        const shown = computeJourney(guide, record).tasks.flatMap((task) =>
          task.actions.filter(({ tick }) => tick).map(({ action }) => `${task.task.id} ${action.id}`),
        )
        const applicable = computeJourney(guide, record).tasks.flatMap((task) =>
          task.actions.map(({ action }) => `${task.task.id} ${action.id}`),
        )
        const ticked = record.ticks.map(({ taskId, actionId }) => `${taskId} ${actionId}`)
        expect(shown.toSorted()).toEqual(ticked.filter((tick) => applicable.includes(tick)).toSorted())
      }),
    )
  })

  it('keeps every tick while answers come and go', () => {
    fc.assert(
      fc.property(guideAndRecord(fc.constant(guide)), anyAnswers(guide), ({ record }, answers) => {
        const before = JSON.stringify(computeJourney(guide, record))
        computeJourney(guide, { ...record, answers })
        expect(JSON.stringify(computeJourney(guide, record))).toBe(before)
      }),
    )
  })

  it('does not depend on the order of the rows in the record', () => {
    fc.assert(
      fc.property(anything, ({ guide, record }) => {
        const reversed = { ...record, ticks: record.ticks.toReversed(), tasks: record.tasks.toReversed() }
        expect(computeJourney(guide, reversed)).toEqual(computeJourney(guide, record))
      }),
    )
  })

  it('is for a colleague as if their task had not been handed over', () => {
    fc.assert(
      fc.property(anything, fc.nat(), ({ guide, record }, choice) => {
        const { id = '' } = guide.tasks[choice % Math.max(guide.tasks.length, 1)] ?? {}
        const own = {
          ...record,
          tasks: record.tasks.map((task) => (task.taskId === id ? { ...task, handedOver: undefined } : task)),
        }
        expect(asColleagueSees(computeJourney(guide, record), id)).toEqual(computeJourney(guide, own))
      }),
    )
  })

  it('grows with every tick and never shrinks because of one', () => {
    fc.assert(
      fc.property(anything, fc.nat(), ({ guide, record }, choice) => {
        const open = computeJourney(guide, record).tasks.flatMap((task) =>
          task.actions
            .filter(({ tick }) => !tick)
            .map(({ action }) => ({ taskId: task.task.id, actionId: action.id })),
        )
        const tick = open[choice % Math.max(open.length, 1)]
        fc.pre(tick !== undefined)
        if (!tick) return
        const before = computeJourney(guide, record)
        const after = computeJourney(guide, {
          ...record,
          ticks: [...record.ticks, { ...tick, by: somebody, at: now }],
        })
        const wasDone = before.tasks.find(({ task }) => task.id === tick.taskId)?.status === 'done'
        if (wasDone) expect(after.share).toBe(before.share)
        else expect(after.share).toBeGreaterThan(before.share)
        expect(after.done).toBeGreaterThanOrEqual(before.done)
      }),
    )
  })

  it('always has a next task that can start, until all tasks are done', () => {
    fc.assert(
      fc.property(anything, ({ guide, record: start }) => {
        let record = start
        for (let step = 0; step <= guide.tasks.length; step += 1) {
          const { next, done, total } = computeJourney(guide, record)
          if (next === undefined) expect(done).toBe(total)
          if (next === undefined) return
          expect(next.status).not.toBe('cannotStart')
          record = complete(guide, record, next.task.id)
        }
        expect.fail('as many steps as there are tasks were not enough')
      }),
    )
  })
})
