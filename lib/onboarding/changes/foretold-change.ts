import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Participant } from '@/lib/accounts/customer/session'
import type { Guide } from '@/lib/guide/model/guide'
import { type Actor, nameOf } from '@/lib/onboarding/actor'
import type { OnboardingEvent } from '@/lib/onboarding/events'
import { computeJourney, type Journey } from '@/lib/onboarding/journey'
import { type OnboardingState, toState } from '@/lib/onboarding/load-state'
import { deriveEvents } from '@/lib/onboarding/published/derive-events'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { factsOfRow, isProgress } from '@/lib/onboarding/summary/read-facts'
import { summaryColumns } from '@/lib/onboarding/summary/refresh-summary'
import { type Facts, summarize, summaryFingerprint } from '@/lib/onboarding/summary/summarize'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { askKept } from '@/lib/platform/database/statements/ask-kept'
import { Prisma } from '@/prisma/generated/client'
import type { ForetoldRow } from './foretold-row'

/** An onboarding as it was read, who is about to change it, and the time that the change will have. */
export type Before = OnboardingState & { onboardingId: string; by: Actor; now: Date }

/** The result of a change, computed before it is written: the new record, its events, and the SQL that writes what it changes. */
export type Foretold = {
  record: OnboardingRecord
  events: OnboardingEvent[]
  /**
   * Common table expressions of the one statement. `mine` holds the onboarding only if nobody has changed it since it was read; without that
   * row nothing is written.
   */
  writes: Prisma.Sql[]
}

/**
 * Runs a small change of a customer, of which everything can be told in advance from the onboarding as it was read: it writes the facts,
 * the events, the summary and the notice in one statement, which does nothing when another change has come in between. Returns the journey
 * after it, or undefined when nothing was written and the change has to go through `changeOnboarding`: because of
 * another change, or because it means more than a summary, such as an event for the vendor's software.
 */
export async function changeAsForetold(
  { onboardingId, participantId }: Participant,
  row: ForetoldRow,
  foretell: (before: Before) => Foretold | undefined,
): Promise<{ journey: Journey; guide: Guide; changedAt: Date } | undefined> {
  const state = toState(row)
  const person = row.participants.find(({ id }) => id === participantId)
  if (!person || person.staffId !== null) return undefined
  const by = { participantId, name: nameOf(person) }
  const now = new Date(Math.max(databaseNow().getTime(), row.changedAt.getTime() + 1))
  const foretold = foretell({ ...state, onboardingId, by, now })
  if (!foretold) return undefined
  if (foretold.events.length === 0) return { ...state, changedAt: row.changedAt }
  const journey = computeJourney(state.guide, foretold.record)
  const facts = foretellFacts(row, state, foretold.events, now)
  const summary = facts && summarize(state.guide, foretold.record, journey, facts)
  if (!summary) return undefined
  const before = { ...state, summary: row }
  if (deriveEvents(before, { ...foretold, journey, summary }, foretold.events, now).length > 0)
    return undefined
  const isWritten = await write({ onboardingId, participantId, now, seen: row.changedAt }, summary, foretold)
  return isWritten ? { journey, guide: state.guide, changedAt: now } : undefined
}

/**
 * Returns what a summary needs after a customer's events, computed from the summary before. Undefined when that is not enough, and the
 * history has to be read: `waitingSince` is the time of the last progress only while the onboarding waits for the customer.
 */
function foretellFacts(
  row: ForetoldRow,
  { guide }: OnboardingState,
  events: OnboardingEvent[],
  now: Date,
): Facts | undefined {
  const { openedAt, waitingOn, waitingSince, summarizedBy } = row
  const lastProgressAt = waitingOn === 'customer' ? (waitingSince ?? undefined) : undefined
  const progressAt = events.some(({ kind }) => isProgress(kind)) ? now : lastProgressAt
  if (!openedAt || !progressAt || summarizedBy !== summaryFingerprint(guide)) return undefined
  return {
    ...factsOfRow(row),
    openedAt,
    progressAt,
    lastActivityAt: now,
    lastEventKind: events.at(-1)?.kind,
  }
}

type Writing = { onboardingId: string; participantId: string; now: Date; seen: Date }

async function write(
  { onboardingId, participantId, now, seen }: Writing,
  summary: ReturnType<typeof summarize>,
  { events, writes }: Foretold,
): Promise<boolean> {
  const rows = events.map(({ kind, taskId, data }, index) => ({
    id: timedId(now, index),
    kind,
    taskId: taskId ?? null,
    data: data ?? {},
  }))
  const parts = writes.map((part, index) => Prisma.sql`, ${Prisma.raw(`part${index}`)} as (${part})`)
  const told = await askKept(Prisma.sql`
    with mine as (
      update "Onboarding" set ${summaryColumns(summary)} "changedAt" = ${now}
      where "id" = ${onboardingId}::uuid and "changedAt" = ${seen} returning "id"
    ), events as (
      insert into "Event" ("id", "onboardingId", "participantId", "at", "kind", "taskId", "data")
      select e."id", mine."id", ${participantId}::uuid, ${now}::timestamptz, e."kind", e."taskId", e."data"
      from mine, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) e("id" uuid, "kind" text, "taskId" text, "data" jsonb)
    ) ${Prisma.join(parts, ' ')}
    select pg_notify('onboarding', "id"::text)::text from mine`)
  return told.length > 0
}

/** Returns an id that sorts by time, and by its number among those of one time (UUID version 7, RFC 9562). */
function timedId(at: Date, index: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const order = (0x7000 + (index % 0x1000)).toString(16)
  const random = randomBytes(8)
  random[0] = (random.readUInt8(0) % 0x40) + 0x80
  const rest = random.toString('hex')
  return [time.slice(0, 8), time.slice(8), order, rest.slice(0, 4), rest.slice(4)].join('-')
}
