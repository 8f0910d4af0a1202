import { expect, test } from 'vitest'
import type { Action, Task } from '@/lib/guide/model/guide'
import type { JourneyAction, JourneyTask, TaskStatus } from '@/lib/onboarding/journey'
import { drawnActions, shownActions } from './shown-actions'

const by = { participantId: 'p', name: 'Kari' }
const ticked = (action: Action, at: string): JourneyAction => ({ action, tick: { by, at: new Date(at) } })
const permit = (module: string): Action => ({
  id: `permit-${module}`,
  verb: 'permit',
  row: module,
  module,
  labels: ['permissionRead'],
  isReading: true,
  control: 'permissions',
})
const task: Task = {
  id: 'create-role',
  voice: 'erp',
  kind: 'instruct',
  minutes: 1,
  needs: [],
  actions: [],
  credentials: [],
}
const actions = [
  ticked({ id: 'open-roles', verb: 'open', screen: 'roles' }, '2026-01-01'),
  ticked(permit('taxes'), '2026-01-01'),
  ticked(permit('projects'), '2026-01-01'),
  ticked({ id: 'save', verb: 'save', label: 'save' }, '2026-01-01'),
]

function withProblem(rows: string[], status: TaskStatus = 'problem', own = actions): JourneyTask {
  const problem = { causes: ['permissionMissing'], rows, checks: [], testId: 't', at: new Date('2026-01-02') }
  return { task, status, actions: own, blockedBy: [], record: { taskId: task.id, problem } }
}
const idsOf = (shown: JourneyAction[]) => shown.map(({ action }) => action.id)

test('missing permission rows come first, and the other actions are set apart', () => {
  const { first, rest } = shownActions(withProblem(['projects']))
  expect(idsOf(first)).toEqual(['permit-projects'])
  expect(idsOf(rest)).toEqual(['open-roles', 'permit-taxes', 'save'])
})

test('what the task collects stands below the missing rows, as it was', () => {
  const key = ticked({ id: 'collect-token', verb: 'collect', field: 'token' }, '2026-01-01')
  const { first, rest } = shownActions(withProblem(['projects'], 'problem', [...actions, key]))
  expect(first.at(-1)).toEqual(key)
  expect(idsOf(first)).toEqual(['permit-projects', 'collect-token'])
  expect(idsOf(rest)).toEqual(['open-roles', 'permit-taxes', 'save'])
})

test('a row ticked before the test found it missing is open again, and a row ticked since stays ticked', () => {
  expect(shownActions(withProblem(['projects'])).first[0]?.tick).toBeUndefined()
  const again = [...actions.slice(0, 2), ticked(permit('projects'), '2026-01-03')]
  expect(shownActions(withProblem(['projects'], 'problem', again)).first[0]?.tick).toBeDefined()
})

test('a problem without rows, or with rows that the guide no longer has, shows all actions', () => {
  expect(shownActions(withProblem([])).first).toBe(actions)
  expect(shownActions(withProblem(['removed'])).first).toBe(actions)
})

test('a repaired problem sets no rows apart', () => {
  expect(shownActions(withProblem(['projects'], 'done')).rest).toEqual([])
})

test('missing rows are drawn on the screen where they stand', () => {
  const problem = withProblem(['projects'])
  expect(idsOf(drawnActions(problem, shownActions(problem)))).toEqual(['open-roles', 'permit-projects'])
})
