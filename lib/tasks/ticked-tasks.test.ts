import { describe, expect, it } from 'vitest'
import { computeJourney, looksOf, tickedActions } from '@/lib/onboarding/journey'
import { emptyRecord, realGuide, somebody } from '@/lib/onboarding/journey.fixture'
import type { OnboardingRecord } from '@/lib/onboarding/record'

const guide = realGuide()
const now = new Date('2028-01-01')

function actionsOf(taskId: string) {
  return guide.tasks.find(({ id }) => id === taskId)?.actions ?? []
}

describe('a permission that a test found missing', () => {
  const [permit, other] = actionsOf('create-role').filter((action) => action.verb === 'permit')
  const row = permit?.verb === 'permit' ? permit.row : ''
  const problem = { causes: ['permissionMissing'], rows: [row], checks: [], testId: 't', at: now }
  const ticked = (at: Date) => {
    const ticks = [permit, other].map((action) => ({
      taskId: 'create-role',
      actionId: action?.id ?? '',
      by: somebody,
      at,
    }))
    const tasks = [{ taskId: 'create-role', problem }]
    const answers = { permissionType: 'role' }
    const journey = computeJourney(guide, { ...emptyRecord, answers, ticks, tasks })
    const task = journey.tasks.find(({ status }) => status === 'problem')
    return task && tickedActions(task)
  }

  it('counts as ticked only when it was ticked after the test', () => {
    expect(ticked(new Date(now.getTime() - 1))).toEqual([other?.id])
    expect(ticked(new Date(now.getTime() + 1))).toEqual([permit?.id, other?.id])
  })
})

describe('the looks of a journey', () => {
  it('change when a task is done, and not when it is begun', () => {
    const looks = (record: Partial<OnboardingRecord>) =>
      looksOf(computeJourney(guide, { ...emptyRecord, ...record }))
    const ticks = actionsOf('check-rights').map(({ id: actionId }) => ({
      taskId: 'check-rights',
      actionId,
      by: somebody,
      at: now,
    }))
    const begun = { ticks: ticks.slice(0, 1) }
    const done = { ticks, tasks: [{ taskId: 'check-rights', done: { by: somebody, at: now } }] }
    expect(looks(begun)).toBe(looks({}))
    expect(looks(done)).not.toBe(looks({}))
  })
})
