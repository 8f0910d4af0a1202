import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { withPool } from '@/bin/migrations/connection'
import { listGuides } from '@/lib/guide/catalog'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { completeTask } from '@/lib/tasks/complete-task'
import { passTime } from '@/tools/demo/pass-time'
import { readFigures, readInvited } from './read-figures'
import { readKept, recount } from './recount.fixture'
import { dropSurplusMarks, recomputeFigures, refreshFigures } from './refresh-figures'

withOwnDatabase()

// The first transaction would wait until all guides are read.
beforeAll(async () => {
  listGuides()
  await db.$queryRaw`select 1`
})

const guideIds = ['connex-sage-intacct', 'payhawk-sage-intacct'] as const

const countAll = () => refreshFigures({ atMost: 1000 })

type Step = { who: number; hours: number; does: (customer: Customer, step: Step) => Promise<unknown> }

const customers: Customer[] = []

/** What happens to an onboarding, by the product's own verbs where they matter to the figures. */
const moves: Step['does'][] = [
  (customer, { hours }) => passTime(customer.participant.onboardingId, hours),
  (customer, { hours }) => passTime(customer.participant.onboardingId, hours * 40),
  doNextTask,
  doNextTask,
  failTest,
  ({ participant: { onboardingId: id } }) =>
    db.onboarding.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } }),
  ({ participant: { onboardingId: id } }) =>
    db.onboarding.update({
      where: { id },
      data: { completedAt: new Date(), connectedAt: new Date() },
      select: { id: true },
    }),
  async (customer) => {
    const where = { onboardings: { some: { id: customer.participant.onboardingId } } }
    await db.tenant.deleteMany({ where })
    customers.splice(customers.indexOf(customer), 1)
  },
  countAll,
  killedWhileCounting,
]

async function doNextTask({ participant }: Customer): Promise<void> {
  const { result } = await changeOnboarding(participant, async ({ journey }) => journey.tasks)
  const next = result.find(({ status, task }) => status !== 'done' && task.kind !== 'questions')
  if (next) await completeTask(participant, next.task.id)
}

/** A test that a person began fails, as `finishTest` writes it: the row, and then a change with an event. */
async function failTest({ participant }: Customer, { hours }: Step): Promise<void> {
  const { onboardingId, participantId } = participant
  const diagnosis = { causes: [{ cause: hours % 2 ? 'signInRefused' : 'timedOut' }] }
  const about = { onboardingId, participantId, reference: randomUUID(), outcome: 'problem', diagnosis }
  await changeOnboarding(participant, async ({ tx, recordEvent }) => {
    await tx.connectionTest.create({ data: { ...about, finishedAt: new Date() }, select: { id: true } })
    recordEvent({ kind: 'testFinished' })
  })
}

/** Ends the database's process that counts, after it has taken the marks and before it has written any figures. */
async function killedWhileCounting(): Promise<void> {
  await withPool(getEnv().DATABASE_URL, async (pool) => {
    const holder = await pool.connect()
    await holder.query('begin')
    await holder.query('lock table "InsightFigures" in share mode')
    let isOver = false
    const counting = countAll()
      .catch((error: Error) => error)
      .finally(() => {
        isOver = true
      })
    await vi.waitFor(
      async () => {
        const { rowCount } = await pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%"InsightFigures"%'`,
        )
        expect(isOver || rowCount === 1).toBe(true)
      },
      { timeout: 20_000, interval: 10 },
    )
    await holder.query('rollback')
    holder.release()
    await counting
  })
}

describe('the kept figures of the insight', () => {
  it('are those that a recount of everything stored gives, after any history and any kills', async () => {
    const step = fc.record({
      who: fc.nat({ max: 20 }),
      hours: fc.integer({ min: 1, max: 30 }),
      does: fc.constantFrom(...moves),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const guideId of guideIds) customers.push(await inviteCustomer({ guideId }))
        for (const each of steps) {
          const customer = customers[each.who % customers.length]
          if (customer) await each.does(customer, each)
        }
        await countAll()
        expect(await readKept()).toEqual(await recount())
      }),
      { numRuns: 8, endOnFailure: true },
    )
    expect(await recomputeFigures()).toMatchObject({ wrong: [] })
    expect(await readKept()).toEqual(await recount())
  }, 120_000)

  it('become right again by the command where they are wrong, which names their days', async () => {
    await inviteCustomer({ guideId: guideIds[0] })
    await countAll()
    const right = await readKept()
    const day = new Date().toISOString().slice(0, 10)
    await db.$executeRaw`
      update "InsightFigures" set figures = '{"invited": 77}' where span = 'day' and "from" = ${day}::date`
    const { wrong } = await recomputeFigures()
    expect(wrong).toContain(`${guideIds[0]} ${day}`)
    expect(await readKept()).toEqual(right)
  })

  it('of a month that cannot be counted wait for the next round, and those of older months do not', async () => {
    const [guideId] = guideIds
    await countAll()
    await db.$executeRaw`
      insert into "InsightMark" ("guideId", day)
      values (${guideId}, '2018-02-02'), (${guideId}, '2018-01-01'), (${guideIds[1]}, '2018-01-01')`
    await db.$executeRaw`create function fail() returns trigger language plpgsql as 'begin raise ''refused''; end'`
    await db.$executeRaw`create trigger fails before delete on "InsightMark"
      for each row when (old.day = '2018-02-02') execute function fail()`
    expect(await refreshFigures({ guideId, atMost: 10 })).toEqual({ months: 3, isBehind: true })
    const waiting = () => db.insightMark.findMany({ select: { day: true } })
    expect(await waiting()).toEqual([{ day: new Date('2018-02-02') }])
    expect(await refreshFigures({ guideId: guideIds[1], atMost: 10 })).toEqual({ months: 1, isBehind: false })
    await db.$executeRaw`drop trigger fails on "InsightMark"`
    expect(await refreshFigures({ guideId, atMost: 10 })).toEqual({ months: 1, isBehind: false })
    expect(await waiting()).toEqual([])
  })

  it('of a guide that is not served wait with one mark for each day, however often something changes', async () => {
    await db.$executeRaw`
      insert into "InsightMark" ("guideId", day)
      select guide, day::date from unnest(array['gone', 'lost', ${guideIds[0]}]) guide,
        generate_series('2018-01-01'::date, '2018-01-02', '1 day') day, generate_series(1, 50)`
    await dropSurplusMarks()
    const marks = await db.insightMark.groupBy({
      by: ['guideId', 'day'],
      orderBy: { guideId: 'asc' },
      _count: true,
    })
    expect(marks.map(({ guideId, _count }) => `${guideId} ${_count}`)).toEqual([
      `${guideIds[0]} 50`,
      `${guideIds[0]} 50`,
      'gone 1',
      'gone 1',
      'lost 1',
      'lost 1',
    ])
    await countAll()
    await db.insightMark.deleteMany()
  })

  it('of a year are read from some forty rows, and those that are due found by an index, however many onboardings there are', async () => {
    await db.$executeRaw`
      with days as (select generate_series('2019-01-01'::date, '2020-12-31', '1 day')::date as day),
      kept as (
        insert into "InsightFigures" ("guideId", span, "from", invited, figures)
        select 'many', 'day', day, 1, jsonb_build_object('invited', 1, 'ended', jsonb_build_object('12', 1)) from days)
      insert into "InsightFigures" ("guideId", span, "from", invited, figures)
      select 'many', 'month', date_trunc('month', day)::date, count(*),
        jsonb_build_object('invited', count(*), 'ended', jsonb_build_object('12', count(*))) from days group by 3`
    const pool = vi.spyOn(pg.Pool.prototype, 'query')
    for (const [since, days] of [
      ['2020-01-17', 350],
      ['2020-01-01', 366],
      ['2020-02-29', 307],
      ['1970-01-01', 731],
    ] as const) {
      pool.mockClear()
      const figures = await readFigures('many', new Date(since))
      const [asked] = pool.mock.results as unknown as { value: Promise<{ rows: unknown[] }> }[]
      expect(figures).toMatchObject({ invited: days, ended: { 12: days } })
      expect((await readInvited(new Date(since))).get('many')).toBe(days)
      expect((await asked?.value)?.rows.length).toBeLessThanOrEqual(12 + 30)
    }
    pool.mockRestore()
    await db.$executeRaw`analyze "InsightFigures"`
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    await refreshFigures({ atMost: 1 })
    const asked = spy.mock.calls.map(([query, values]: unknown[]) =>
      typeof query === 'string' ? { text: query, values } : (query as { text: string; values?: unknown }),
    )
    spy.mockRestore()
    const { text = '', values = [] } = asked.find((one) => one.text.includes('"changesAt" <=')) ?? {}
    const plan = await withPool(getEnv().DATABASE_URL, (pool) =>
      pool.query(`explain (format json) ${text}`, values as unknown[]),
    )
    expect(JSON.stringify(plan.rows)).toContain('"Index Cond":"(\\"changesAt\\" <= statement_timestamp())"')
  })
})
