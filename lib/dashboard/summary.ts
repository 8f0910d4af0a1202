import type { Guide } from '@/guides/guide'
import { endingOf } from '@/lib/onboarding/ending'
import type { Journey, TaskStatus } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { fingerprintOf } from './fingerprint'
import { fold, searchTextOf } from './fold'
import { type Clocks, failuresToHelp, firstToHelp, hoursAfter } from './stuck-rules'
import type { OnboardingState } from './tenant-row'
import { type Turn, turnOf, waitsOf } from './turn'

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
  const ending = endingOf(record, journey)
  const completedAt = facts.completedAt ?? ending?.at
  const since = facts.progressAt ?? facts.openedAt ?? facts.invitedAt ?? facts.createdAt
  const turn = ending ? undefined : turnOf(journey, since)
  const state = stateOf(ending?.how, completedAt, journey, turn)
  const failing = failingOf(facts)
  const help = turn && firstToHelp(clocksOf({ state, journey, facts, turn, failing, since }))
  return {
    ...foundBy(facts),
    tasksDone: journey.done,
    tasksTotal: journey.total,
    state,
    ...toColumns(turn),
    lastActivityAt: facts.lastActivityAt ?? facts.createdAt,
    lastEventKind: facts.lastEventKind ?? null,
    lastCause: failing[0]?.cause ?? null,
    failedTests: failing.length,
    openedAt: facts.openedAt ?? null,
    completedAt: completedAt ?? null,
    helpFrom: help?.from ?? null,
    helpReason: help?.reason ?? null,
    helpOrder: help?.order ?? null,
    summarizedBy: fingerprintOf(guide),
  }
}

function foundBy({ company, people, locale }: Facts) {
  return {
    company,
    companyFolded: fold(company),
    searchText: searchTextOf(company, people),
    locale: people[0]?.locale ?? locale,
  }
}

function toColumns(turn: Turn | undefined) {
  return {
    currentTaskId: turn?.task?.task.id ?? null,
    waitingOn: turn?.on ?? null,
    waitingWho: turn?.who ?? '',
    waitingSince: turn?.since ?? null,
  }
}

/** Those since the last that connected. */
function failingOf({ tests }: Facts): Facts['tests'] {
  const at = tests.findIndex(({ outcome }) => outcome === 'connected')
  return at < 0 ? tests : tests.slice(0, at)
}

const begun: TaskStatus[] = ['inProgress', 'waiting', 'handedOver', 'problem', 'done']

function stateOf(
  ending: 'verified' | 'attested' | undefined,
  completedAt: Date | undefined,
  journey: Journey,
  turn: Turn | undefined,
): OnboardingState {
  if (ending) return ending === 'verified' ? 'connected' : 'attested'
  if (completedAt) return 'broken'
  if (turn?.task?.status === 'problem') return 'problem'
  if (turn && turn.on !== 'customer') return 'waiting'
  return journey.tasks.some(({ status }) => begun.includes(status)) ? 'inProgress' : 'notStarted'
}

type Standing = {
  state: OnboardingState
  journey: Journey
  facts: Facts
  turn: Turn
  failing: Facts['tests']
  since: Date
}

function clocksOf({ state, journey, facts, turn, failing, since }: Standing): Clocks {
  const { invitedAt, createdAt, openedAt } = facts
  const overdue = waitsOf(journey, since).map((wait) => hoursAfter(wait.since, wait.usualHours))
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
