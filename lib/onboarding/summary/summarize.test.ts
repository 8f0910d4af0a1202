import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeJourney } from '@/lib/onboarding/journey'
import {
  anyVersion,
  emptyRecord,
  guideAndRecord,
  realGuide,
  somebody,
} from '@/lib/onboarding/journey.fixture'
import type { OnboardingRecord, TaskRecord } from '@/lib/onboarding/record'
import { onboardingStatuses, waitingOns } from './status'
import { type Facts, summarize } from './summarize'

const guide = realGuide()
const invitedAt = new Date('2026-03-02T08:00:00Z')
const openedAt = new Date('2026-03-03T08:00:00Z')
const progressAt = new Date('2026-03-04T08:00:00Z')
const facts: Facts = {
  company: 'Ålesund Sjømat AS',
  people: [{ name: 'Kari Nordmann', email: 'Kari@Sjomat.example', locale: 'no' }],
  locale: 'en',
  createdAt: invitedAt,
  invitedAt,
  openedAt,
  progressAt,
  tests: [],
}
const failedTest = (day: number) => ({
  outcome: 'problem',
  finishedAt: new Date(Date.UTC(2026, 2, day)),
  cause: 'wrongPassword',
})

/** Returns records in which every task before this one is done. */
function doneUntil(taskId: string): TaskRecord[] {
  const before = guide.tasks.slice(
    0,
    guide.tasks.findIndex(({ id }) => id === taskId),
  )
  return before.map(({ id }) => ({
    taskId: id,
    done: { by: somebody, at: progressAt },
    verifiedAt: progressAt,
  }))
}

function summaryOf(record: Partial<OnboardingRecord>, more: Partial<Facts> = {}) {
  const whole = { ...emptyRecord, ...record }
  return summarize(guide, whole, computeJourney(guide, whole), { ...facts, ...more })
}

const hoursAfter = (since: Date, hours: number) => new Date(since.getTime() + hours * 3_600_000)

describe('a summary', () => {
  it('waits for a customer who never opened the link, and calls for help after three days', () => {
    expect(summaryOf({}, { openedAt: undefined, progressAt: undefined })).toMatchObject({
      state: 'notStarted',
      waitingOn: 'customer',
      waitingSince: invitedAt,
      currentTaskId: 'check-rights',
      helpFrom: hoursAfter(invitedAt, 72),
      helpReason: 'linkNeverOpened',
    })
  })

  it('waits for the customer since their last progress, and calls for help after four days', () => {
    expect(summaryOf({ tasks: doneUntil('create-role') })).toMatchObject({
      state: 'inProgress',
      waitingOn: 'customer',
      waitingSince: progressAt,
      currentTaskId: 'create-role',
      helpFrom: hoursAfter(progressAt, 96),
      helpReason: 'taskOpenLong',
    })
  })

  it('waits at a task of the kind `wait` for as long as the guide calls usual', () => {
    expect(summaryOf({ tasks: doneUntil('receive-password') })).toMatchObject({
      state: 'waiting',
      waitingOn: 'mail',
      waitingSince: progressAt,
      currentTaskId: 'receive-password',
      helpFrom: hoursAfter(progressAt, 1),
      helpReason: 'waitingLong',
    })
  })

  it('names whom the customer waits for once nothing else is left to do', () => {
    const since = new Date('2026-03-04T12:00:00Z')
    const waiting = { for: 'approval' as const, who: 'The board', since, by: somebody }
    const tasks = [...doneUntil('connect'), { taskId: 'connect', waiting }]
    expect(summaryOf({ tasks })).toMatchObject({
      state: 'waiting',
      waitingOn: 'approval',
      waitingWho: 'The board',
      waitingSince: since,
      helpFrom: hoursAfter(since, 48),
      helpReason: 'waitingLong',
    })
    const early = summaryOf({ tasks: [{ taskId: 'check-rights', waiting }] })
    expect(early).toMatchObject({ state: 'inProgress', waitingOn: 'customer', helpReason: 'waitingLong' })
  })

  it('waits for the colleague who was handed the only task left', () => {
    const since = new Date('2026-03-04T12:00:00Z')
    const handedOver = {
      to: { ...somebody, name: 'Ola' },
      by: somebody,
      since,
      until: new Date('2029-01-01'),
    }
    expect(summaryOf({ tasks: [...doneUntil('connect'), { taskId: 'connect', handedOver }] })).toMatchObject({
      state: 'waiting',
      waitingOn: 'colleague',
      waitingWho: 'Ola',
      waitingSince: since,
    })
  })

  it('names the task with a problem before any other', () => {
    const problem = { causes: ['x'], rows: [], checks: [], testId: '', at: progressAt }
    const tests = [failedTest(4)]
    expect(summaryOf({ tasks: [{ taskId: 'authorize-sender', problem }] }, { tests })).toMatchObject({
      state: 'problem',
      currentTaskId: 'authorize-sender',
      lastCause: 'wrongPassword',
      failedTests: 1,
      helpReason: 'taskOpenLong',
    })
  })

  it('calls for help at the second failed test in a row', () => {
    const tests = [failedTest(7), failedTest(6), failedTest(5)]
    expect(summaryOf({}, { tests })).toMatchObject({
      failedTests: 3,
      helpFrom: failedTest(6).finishedAt,
      helpReason: 'testFailing',
    })
    const connected = { outcome: 'connected', finishedAt: progressAt }
    expect(summaryOf({}, { tests: [failedTest(7), connected, failedTest(6)] })).toMatchObject({
      failedTests: 1,
      helpReason: 'taskOpenLong',
    })
  })

  it('waits for nobody once it is connected', () => {
    expect(summaryOf({ connectedAt: progressAt, tasks: doneUntil('unknown') })).toMatchObject({
      state: 'connected',
      completedAt: progressAt,
      waitingOn: null,
      waitingSince: null,
      currentTaskId: null,
      helpFrom: null,
      helpReason: null,
    })
  })

  it('is broken once a connection no longer works, since the first test that showed it', () => {
    const problem = { causes: ['x'], rows: [], checks: [], testId: '', at: failedTest(7).finishedAt }
    const tasks = [{ taskId: 'authorize-sender', problem }]
    const connected = { outcome: 'connected', finishedAt: progressAt }
    const tests = [failedTest(7), failedTest(6), failedTest(5), connected]
    expect(summaryOf({ tasks }, { completedAt: progressAt, tests })).toMatchObject({
      state: 'broken',
      completedAt: progressAt,
      waitingOn: 'customer',
      helpFrom: failedTest(5).finishedAt,
      helpReason: 'broken',
    })
    const reopened = summaryOf({}, { completedAt: openedAt })
    expect(reopened).toMatchObject({ state: 'broken', helpFrom: progressAt, helpReason: 'broken' })
  })

  it('sorts an urgent reason before one that has only waited longer', () => {
    const neverOpened = summaryOf({}, { openedAt: undefined, progressAt: undefined })
    const failing = summaryOf({}, { tests: [failedTest(9), failedTest(8)] })
    expect(failing).toMatchObject({ helpReason: 'testFailing', helpFrom: hoursAfter(progressAt, 96) })
    expect(failing.helpFrom?.getTime()).toBeGreaterThan(neverOpened.helpFrom?.getTime() ?? 0)
    expect(failing.helpOrder?.getTime()).toBeLessThan(neverOpened.helpOrder?.getTime() ?? 0)
  })

  it('is found by the company and its people without accents', () => {
    expect(summaryOf({})).toMatchObject({
      companyFolded: 'alesund sjomat as',
      searchText: ' alesund sjomat as kari nordmann kari@sjomat.example',
      locale: 'no',
    })
  })

  it('is complete for any record and any version of the guide', () => {
    fc.assert(
      fc.property(guideAndRecord(anyVersion), ({ guide, record }) => {
        const summary = summarize(guide, record, computeJourney(guide, record), facts)
        expect(onboardingStatuses).toContain(summary.state)
        const hasEnded = summary.state === 'connected' || summary.state === 'attested'
        for (const part of [
          summary.waitingOn,
          summary.waitingSince,
          summary.helpFrom,
          summary.helpReason,
          summary.helpOrder,
        ])
          expect(part === null).toBe(hasEnded)
        if (!hasEnded) expect(waitingOns).toContain(summary.waitingOn)
        expect(summarize(guide, record, computeJourney(guide, record), facts)).toEqual(summary)
      }),
    )
  })
})
