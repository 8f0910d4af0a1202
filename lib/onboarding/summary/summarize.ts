import { createHash } from 'node:crypto'
import type { Guide } from '@/lib/guide/model/guide'
import { findJourneyEnding, type Journey, type TaskStatus } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { normalize, toSearchText } from './search-text'
import type { OnboardingStatus } from './status'
import {
  type Clocks,
  failuresToHelp,
  hoursAfter,
  mostUrgentHelp,
  stuckRules,
  usualWaitHours,
} from './stuck-rules'
import { listWaits, type WhoseTurn, whoseTurn } from './whose-turn'

/** What the dashboard knows of an onboarding beyond its record. */
export type Facts = {
  company: string
  /** Of the customer, whoever was invited first at the head. */
  people: { name: string; email: string; locale: string }[]
  /** As of the invitation. */
  locale: string
  createdAt: Date
  invitedAt?: Date
  openedAt?: Date
  /** When the customer last got further, or it became their turn again. */
  progressAt?: Date
  lastActivityAt?: Date
  lastEventKind?: string
  completedAt?: Date
  /** Finished ones, the newest first. */
  tests: { outcome: string; finishedAt: Date; cause?: string }[]
}

/** What the dashboard's table sorts, filters and searches by: the columns of the onboarding, null where there is nothing. */
export function summarize(guide: Guide, record: OnboardingRecord, journey: Journey, facts: Facts) {
  const ending = findJourneyEnding(record, journey)
  const completedAt = facts.completedAt ?? ending?.at
  const since = facts.progressAt ?? facts.openedAt ?? facts.invitedAt ?? facts.createdAt
  const turn = ending ? undefined : whoseTurn(journey, since)
  const state = stateOf(ending?.how, completedAt, journey, turn)
  const failing = failedTestsOf(facts)
  const help = turn && mostUrgentHelp(clocksOf({ state, journey, facts, turn, failing, since }))
  return {
    ...searchColumns(facts),
    tasksDone: journey.done,
    tasksTotal: journey.total,
    state,
    ...turnColumns(turn),
    lastActivityAt: facts.lastActivityAt ?? facts.createdAt,
    lastEventKind: facts.lastEventKind ?? null,
    lastCause: failing[0]?.cause ?? null,
    failedTests: failing.length,
    openedAt: facts.openedAt ?? null,
    completedAt: completedAt ?? null,
    helpFrom: help?.from ?? null,
    helpReason: help?.reason ?? null,
    helpOrder: help?.order ?? null,
    summarizedBy: summaryFingerprint(guide),
  }
}

function searchColumns({ company, people, locale }: Facts) {
  return {
    company,
    companyFolded: normalize(company),
    searchText: toSearchText(company, people),
    locale: people[0]?.locale ?? locale,
  }
}

function turnColumns(turn: WhoseTurn | undefined) {
  return {
    currentTaskId: turn?.task?.task.id ?? null,
    waitingOn: turn?.on ?? null,
    waitingWho: turn?.who ?? '',
    waitingSince: turn?.since ?? null,
  }
}

/** Those since the last that connected. */
function failedTestsOf({ tests }: Facts): Facts['tests'] {
  const at = tests.findIndex(({ outcome }) => outcome === 'connected')
  return at < 0 ? tests : tests.slice(0, at)
}

const begunStatuses: TaskStatus[] = ['inProgress', 'waiting', 'handedOver', 'problem', 'done']

function stateOf(
  ending: 'verified' | 'attested' | undefined,
  completedAt: Date | undefined,
  journey: Journey,
  turn: WhoseTurn | undefined,
): OnboardingStatus {
  if (ending) return ending === 'verified' ? 'connected' : 'attested'
  if (completedAt) return 'broken'
  if (turn?.task?.status === 'problem') return 'problem'
  if (turn && turn.on !== 'customer') return 'waiting'
  return journey.tasks.some(({ status }) => begunStatuses.includes(status)) ? 'inProgress' : 'notStarted'
}

type ClockInput = {
  state: OnboardingStatus
  journey: Journey
  facts: Facts
  turn: WhoseTurn
  failing: Facts['tests']
  since: Date
}

function clocksOf({ state, journey, facts, turn, failing, since }: ClockInput): Clocks {
  const { invitedAt, createdAt, openedAt } = facts
  const overdue = listWaits(journey, since).map((wait) => hoursAfter(wait.since, wait.usualHours))
  return {
    // Since the first test that failed, where it was a test that has shown it.
    broken: state === 'broken' ? (failing.at(-1)?.finishedAt ?? since) : undefined,
    testFailing: failing.at(-failuresToHelp)?.finishedAt,
    waitingLong: overdue.sort(byTime)[0],
    taskOpenLong: openedAt && turn.on === 'customer' ? turn.since : undefined,
    linkNeverOpened: openedAt ? undefined : (invitedAt ?? createdAt),
  }
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime()
}

/** Grows with every change to what `summarize` writes that no rule and no guide shows. */
const summaryRevision = 3

const fingerprints = new WeakMap<Guide, string>()

/** Names the guide and the rules that a summary was computed by: another name makes it stale. */
export function summaryFingerprint(guide: Guide): string {
  const made = fingerprints.get(guide) ?? makeFingerprint(guide)
  fingerprints.set(guide, made)
  return made
}

function makeFingerprint({ tasks, questions }: Guide): string {
  const usual = (['mail', 'colleague', 'approval', 'vendor', 'other'] as const).map((on) =>
    usualWaitHours(undefined, on),
  )
  const parts = [summaryRevision, tasks, questions, stuckRules, failuresToHelp, usual]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
