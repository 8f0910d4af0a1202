import { expect, test } from 'vitest'
import type { Action } from '@/lib/guide/model/guide'
import { numbersOf, permitRowsOf, stepsOf } from './steps'

const journeyActions = (actions: Action[]) => actions.map((action) => ({ action }))
const permit = (module: string): Action => ({
  id: `permit-${module}`,
  verb: 'permit',
  row: module,
  module,
  labels: ['permissionRead'],
  isReading: true,
  control: 'permissions',
})
const save = (id: string): Action => ({ id, verb: 'save', label: 'save' })

test('permission rows that follow each other share one number', () => {
  const steps = stepsOf(journeyActions([save('first'), permit('a'), permit('b'), save('second')]))
  expect(steps.map(({ number, actions }) => [number, actions.length])).toEqual([
    [1, 1],
    [2, 2],
    [3, 1],
  ])
  expect(numbersOf(steps)).toEqual({ first: 1, 'permit-a': 2, second: 3 })
})

test('an ordinary step has no permission rows', () => {
  const [first, second] = stepsOf(journeyActions([save('first'), permit('a')]))
  expect(first && permitRowsOf(first)).toEqual([])
  expect(second && permitRowsOf(second).map((row) => row.module)).toEqual(['a'])
})

test('an empty list of actions makes no steps', () => {
  expect(stepsOf([])).toEqual([])
})
