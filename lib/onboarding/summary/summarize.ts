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
import { findWhoseTurn, listWaits, type WhoseTurn } from './whose-turn'

/** Everything that a summary needs beyond the onboarding's record. */
export type Facts = {
  company: string
  /** The vendor's own id of the company. */
  externalId?: string
  /** The customer's people. The person who was invited first comes first. */
  people: { name: string; email: string; locale: string }[]
  /** The locale given with the invitation. */
  locale: string
  createdAt: Date
  invitedAt?: Date
  openedAt?: Date
  /** The time at which the customer last made progress or it became their turn again. */
  progressAt?: Date
  lastActivityAt?: Date
  lastEventKind?: string
  completedAt?: Date
  /** The finished tests, the newest first. */
  tests: { outcome: string; finishedAt: Date; cause?: string }[]
}

const begunStatuses: TaskStatus[] = ['inProgress', 'waiting', 'handedOver', 'problem', 'done']

/** Raise this number when `summarize` changes in a way that neither the rules nor the guide show. */
const summaryRevision = 3

const fingerprints = new WeakMap<Guide, string>()

/** Computes the columns of the onboarding by which the dashboard's table sorts, filters and searches. */
export function summarize(guide: Guide, record: OnboardingRecord, journey: Journey, facts: Facts) {
  const ending = findJourneyEnding(record, journey)
  const completedAt = facts.completedAt ?? ending?.at
  const since = facts.progressAt ?? facts.openedAt ?? facts.invitedAt ?? facts.createdAt
  const whoseTurn = ending ? undefined : findWhoseTurn(journey, since)
  const state = stateOf(ending?.how, completedAt, journey, whoseTurn)
  const failing = failedTestsOf(facts)
  const help = whoseTurn && mostUrgentHelp(clocksOf({ state, journey, facts, whoseTurn, failing, since }))
  return {
    ...searchColumns(facts),
    tasksDone: journey.done,
    tasksTotal: journey.total,
    state,
    ...waitingColumns(whoseTurn),
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

function searchColumns({ company, externalId, people, locale }: Facts) {
  return {
    company,
    companyFolded: normalize(company),
    searchText: toSearchText(company, people, externalId),
    locale: people[0]?.locale ?? locale,
  }
}

function waitingColumns(whoseTurn: WhoseTurn | undefined) {
  return {
    currentTaskId: whoseTurn?.task?.task.id ?? null,
    waitingOn: whoseTurn?.on ?? null,
    waitingWho: whoseTurn?.who ?? '',
    waitingSince: whoseTurn?.since ?? null,
  }
}

/** Returns the tests that failed since the last one that connected. */
function failedTestsOf({ tests }: Facts): Facts['tests'] {
  const at = tests.findIndex(({ outcome }) => outcome === 'connected')
  return at < 0 ? tests : tests.slice(0, at)
}

function stateOf(
  ending: 'verified' | 'attested' | undefined,
  completedAt: Date | undefined,
  journey: Journey,
  whoseTurn: WhoseTurn | undefined,
): OnboardingStatus {
  if (ending) return ending === 'verified' ? 'connected' : 'attested'
  if (completedAt) return 'broken'
  if (whoseTurn?.task?.status === 'problem') return 'problem'
  if (whoseTurn && whoseTurn.on !== 'customer') return 'waiting'
  return journey.tasks.some(({ status }) => begunStatuses.includes(status)) ? 'inProgress' : 'notStarted'
}

type ClockInput = {
  state: OnboardingStatus
  journey: Journey
  facts: Facts
  whoseTurn: WhoseTurn
  failing: Facts['tests']
  since: Date
}

function clocksOf({ state, journey, facts, whoseTurn, failing, since }: ClockInput): Clocks {
  const { invitedAt, createdAt, openedAt } = facts
  const overdue = listWaits(journey, since).map((wait) => hoursAfter(wait.since, wait.usualHours))
  return {
    // Starts with the first test that failed, or with the last progress when no test has failed.
    broken: state === 'broken' ? (failing.at(-1)?.finishedAt ?? since) : undefined,
    testFailing: failing.at(-failuresToHelp)?.finishedAt,
    waitingLong: overdue.sort(byTime)[0],
    taskOpenLong: openedAt && whoseTurn.on === 'customer' ? whoseTurn.since : undefined,
    linkNeverOpened: openedAt ? undefined : (invitedAt ?? createdAt),
  }
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime()
}

/** Returns a hash of the guide and the rules. A stored summary with another hash is stale. */
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
