import { describe, expect, it } from 'vitest'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import { computeJourney } from '@/lib/onboarding/journey'
import { exampleTest } from './example-test'
import { answersFor } from './example-view'
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

describe('the preview', () => {
  it.each(listGuides().map((guide) => ({ id: guide.id, guide })))(
    'has every task of $id, in every state that it can have',
    ({ guide }) => {
      for (const task of guide.tasks) {
        const shown = statesOf(guide.id, task.id)
        expect(shown, task.id).toEqual(expect.arrayContaining(['notStarted', 'waiting', 'handedOver']))
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

  it('has a test that ends in each cause of a guide, and one that connects', () => {
    const guide = guideOf('payhawk-sage-intacct')
    const answers = answersFor(guide, {}) ?? {}
    for (const cause of Object.keys(guide.causes))
      expect(exampleTest(guide, answers, { cause }).diagnosis?.causes.map((each) => each.cause)).toEqual([
        cause,
      ])
    expect(exampleTest(guide, answers, 'connected').outcome).toBe('connected')
  })

  it.each([
    ['signInRefused', 'signIn', 'failed'],
    ['senderNotAuthorized', 'senderAuthorized', 'failed'],
    ['companyUnknown', 'company', 'failed'],
    ['rateLimited', 'senderAccepted', 'unknown'],
    ['unreachable', 'reached', 'failed'],
  ])('stops a test for %s at the check %s, which it leaves %s', (cause, id, state) => {
    const guide = guideOf('payhawk-sage-intacct')
    const { checks } = exampleTest(guide, answersFor(guide, {}) ?? {}, { cause })
    const at = checks.findIndex((check) => check.findings.length > 0)
    expect(checks[at]).toMatchObject({ id, state })
    expect(checks.slice(0, at).every((check) => check.state === 'passed')).toBe(true)
    expect(checks.slice(at + 1).every((check) => check.state === 'notReached')).toBe(true)
  })
})
