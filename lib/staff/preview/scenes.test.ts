import { describe, expect, it } from 'vitest'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import { computeJourney } from '@/lib/onboarding/journey'
import { exampleTest, tasksAfter } from './example-test'
import { answersFor, recordOf } from './example-view'
import { scenesOf, taskRecord, taskStates } from './scenes'

const statesOf = (guideId: string, taskId: string) =>
  scenesOf(guideOf(guideId)).flatMap(({ path }) =>
    path.startsWith(`task/${taskId}/`) ? [path.split('/')[2]] : [],
  )

function guideOf(id: string) {
  const guide = getGuide(id)
  if (!guide) throw new Error(`There is no guide ${id}.`)
  return guide
}

const testedGuides = listGuides()
  .filter(({ tasks }) => tasks.some(({ kind }) => kind === 'connect'))
  .map((guide) => ({ id: guide.id, guide }))

describe('the preview', () => {
  it.each(listGuides().map((guide) => ({ id: guide.id, guide })))(
    'has every task of $id, in every state that it can have',
    ({ guide }) => {
      for (const task of guide.tasks) {
        const shown = statesOf(guide.id, task.id)
        expect(shown, task.id).toEqual(expect.arrayContaining(['notStarted', 'handedOver']))
        const isForm = ['questions', 'authorize', 'connect'].includes(task.kind)
        expect(shown.includes('waiting'), task.id).toBe(!isForm)
        expect(shown.includes('notNeeded')).toBe(task.when !== undefined)
      }
    },
  )

  it('shows a task in the state that its name says', () => {
    const guide = guideOf('payhawk-sage-intacct')
    for (const task of guide.tasks)
      for (const state of taskStates) {
        const record = taskRecord(guide, task, state)
        const found = record && computeJourney(guide, record).tasks.find((each) => each.task.id === task.id)
        if (found) expect(found.proof ?? found.status).toBe(state)
      }
  })

  it.each(testedGuides)(
    'has a test of $id that ends in each cause, which its page shows, and one that connects',
    ({ guide }) => {
      const answers = answersFor(guide, {}) ?? {}
      for (const cause of Object.keys(guide.causes)) {
        const { diagnosis, outcome } = exampleTest(guide, answers, { cause })
        expect(diagnosis?.causes.map((each) => each.cause)).toEqual([cause])
        expect(outcome, cause).not.toBe('connected')
      }
      expect(exampleTest(guide, answers, 'connected').outcome).toBe('connected')
    },
  )

  it('says of a cause what a test can know of it', () => {
    const guide = guideOf('account-control-twentyfour-seven-office')
    const outcomeOf = (cause: string) => exampleTest(guide, answersFor(guide, {}) ?? {}, { cause }).outcome
    expect([outcomeOf('identityBlocked'), outcomeOf('demoEnded')]).toEqual(['problem', 'unclear'])
  })

  it('shows a test as it is when it ends, with the tasks that it proves and re-opens', () => {
    const guide = guideOf('example-app-pennylane')
    const answers = answersFor(guide, {}) ?? {}
    const test = exampleTest(guide, answers, { cause: 'scopeMissing' })
    const { tasks } = computeJourney(guide, recordOf(answers, guide.tasks, tasksAfter(test)))
    expect(tasks.map(({ task, proof, status }) => [task.id, proof ?? status])).toEqual([
      ['check-rights', 'verified'],
      ['create-token', 'problem'],
      ['connect', 'verified'],
    ])
  })

  it.each([
    ['signInRefused', 'signIn', 'failed'],
    ['senderNotAuthorized', 'senderAuthorized', 'failed'],
    ['companyUnknown', 'company', 'failed'],
    ['rateLimited', 'senderAccepted', 'unknown'],
    ['unreachable', 'reached', 'failed'],
    ['tokenExpired', 'signIn', 'failed', 'example-app-pennylane'],
    ['cardMissing', 'environment', 'failed', 'example-app-business-central'],
  ])(
    'stops a test for %s at the check %s, which it leaves %s',
    (cause, id, state, guideId = 'payhawk-sage-intacct') => {
      const guide = guideOf(guideId)
      const { checks } = exampleTest(guide, answersFor(guide, {}) ?? {}, { cause })
      const at = checks.findIndex((check) => check.findings.length > 0)
      expect(checks[at]).toMatchObject({ id, state })
      expect(checks.slice(0, at).every((check) => check.state === 'passed')).toBe(true)
      expect(checks.slice(at + 1).every((check) => check.state === 'notReached')).toBe(true)
    },
  )

  it.each([
    ['scopeMissing', ['failed', 'passed', 'passed', 'passed']],
    ['noScopes', ['failed', 'failed', 'failed', 'failed']],
    ['tokenEnded', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['permissionsUndecided', ['passed', 'unknown', 'unknown', 'unknown']],
    ['tokenRefused', ['notReached', 'notReached', 'notReached', 'notReached']],
  ])('shows each permission as a test for %s leaves it', (cause, states) => {
    const guide = guideOf('example-app-pennylane')
    const { checks } = exampleTest(guide, answersFor(guide, {}) ?? {}, { cause })
    expect(checks.filter(({ row }) => row).map(({ state }) => state)).toEqual(states)
  })
})
