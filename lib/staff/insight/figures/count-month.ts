import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Guide } from '@/lib/guide/model/guide'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { countDays } from './count-days'
import { type Counts, sumCounts } from './figures'

/** The kept figures of one day, or of the month that begins on it: `2026-11-01`. */
type Row = { span: 'day' | 'month'; from: string; counts: Counts; changesAt?: Date | null }

type Options = {
  /** Counts every day of the month, not only those that have changed. */
  isWhole?: boolean
}

/** The longest time for the days of one month. */
const timeoutMs = 120_000

/**
 * Counts the days of a month of invitations to a guide that have changed since they were counted, and adds up the month. Only one process
 * at a time counts a month. The marks of the days go in the transaction that writes their figures. Returns the days for which
 * other figures were kept although nothing had changed.
 */
export function countMonth(
  guide: Guide,
  month: string,
  { isWhole = false }: Options = {},
): Promise<string[]> {
  const work = async (tx: Prisma.TransactionClient) => {
    const now = await lockMonth(tx, guide.id, month)
    const changed = await takeMarks(tx, guide.id, month, now)
    const days = isWhole ? daysOf(month) : changed
    if (days.length === 0) return []
    const kept = await readDays(tx, guide.id, month)
    const counted = (await countDays(tx, guide, days, now)).map(
      ({ day, ...counts }): Row => ({ span: 'day', from: day, ...counts }),
    )
    const all = [...kept.filter(({ from }) => !days.includes(from)), ...counted]
    const sum: Row = { span: 'month', from: month, counts: sumCounts(all.map(({ counts }) => counts)) }
    await deleteRows(tx, guide.id, month, days)
    await writeRows(tx, guide.id, all.length > 0 ? [...counted, sum] : [])
    const countsOf = (rows: Row[], day: string) => rows.find(({ from }) => from === day)?.counts
    const differing = days.filter((day) => !isDeepStrictEqual(countsOf(kept, day), countsOf(counted, day)))
    // What has changed meanwhile may have been counted already, and keeps its mark.
    const meanwhile = isWhole ? await listMarked(tx, guide.id, month) : []
    return differing.filter((day) => !changed.includes(day) && !meanwhile.includes(day))
  }
  return db.$transaction(work, { timeout: timeoutMs })
}

/** Returns the database's time when the lock was given. What committed before it, with its mark, is seen by the statements that follow. */
async function lockMonth(tx: Prisma.TransactionClient, guideId: string, month: string): Promise<Date> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${`insight ${guideId} ${month}`}, 0))`
  const [row] = await tx.$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`
  return row.now
}

/** Removes the marks, and returns their days and those that have changed because time has passed. */
async function takeMarks(
  tx: Prisma.TransactionClient,
  guideId: string,
  month: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    with gone as (delete from "InsightMark" where ${inMonth(guideId, month, 'day')} returning day)
    select day::text from gone
    union select "from"::text from "InsightFigures" where ${inMonth(guideId, month, 'from')} and "changesAt" <= ${now}
    order by 1`
  return rows.map(({ day }) => day)
}

async function listMarked(tx: Prisma.TransactionClient, guideId: string, month: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    select distinct day::text from "InsightMark" where ${inMonth(guideId, month, 'day')}`
  return rows.map(({ day }) => day)
}

/** Returns all days of a month. */
function daysOf(month: string): string[] {
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return Array.from({ length }, (_, at) => `${month.slice(0, 8)}${String(at + 1).padStart(2, '0')}`)
}

async function readDays(tx: Prisma.TransactionClient, guideId: string, month: string): Promise<Row[]> {
  const rows = await tx.$queryRaw<{ from: string; counts: Counts }[]>`
    select "from"::text, figures as counts from "InsightFigures"
    where ${inMonth(guideId, month, 'from')} and span = 'day'`
  return rows.map((row) => ({ span: 'day', ...row }))
}

async function deleteRows(tx: Prisma.TransactionClient, guideId: string, month: string, days: string[]) {
  await tx.$executeRaw`
    delete from "InsightFigures" where ${inMonth(guideId, month, 'from')}
      and (span = 'month' or "from" = any(${days}::date[]))`
}

async function writeRows(tx: Prisma.TransactionClient, guideId: string, rows: Row[]): Promise<void> {
  await tx.$executeRaw`
    insert into "InsightFigures" ("guideId", span, "from", invited, figures, "changesAt")
    select ${guideId}, span, "from", (counts ->> 'invited')::int, counts, "changesAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(span text, "from" date, counts jsonb, "changesAt" timestamptz)`
}

function inMonth(guideId: string, month: string, column: 'day' | 'from'): Prisma.Sql {
  const name = Prisma.raw(`"${column}"`)
  return Prisma.sql`"guideId" = ${guideId} and ${name} >= ${month}::date
    and ${name} < ${month}::date + interval '1 month'`
}
