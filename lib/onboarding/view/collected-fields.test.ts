import { describe, expect, it } from 'vitest'
import type { Action, Task } from '@/lib/guide/model/guide'
import type { JourneyTask, TaskStatus } from '@/lib/onboarding/journey'
import { keptElsewhere, listCollectedFields, openCollections } from './collected-fields'

const collect = (field: string, when?: Action['when']): Action => ({
  id: `collect-${field}`,
  verb: 'collect',
  field,
  ...(when && { when }),
})

function taskOf(id: string, kind: Task['kind'], actions: Action[]): Task {
  return { id, voice: 'erp', kind, minutes: 1, needs: [], actions, credentials: [] }
}

const tasks = [
  taskOf('make-token', 'instruct', [collect('token'), collect('part', { parts: ['several'] })]),
  taskOf('make-it-again', 'instruct', [collect('token')]),
  taskOf('connect', 'connect', []),
]
const stored = { fields: { part: '7' }, storedSecrets: ['token'] }

function journeyOf(statuses: TaskStatus[]): JourneyTask[] {
  return tasks.map((task, index) => ({
    task,
    status: statuses[index] ?? 'done',
    actions: task.actions.map((action) => ({ action })),
    blockedBy: [],
  }))
}

describe('the fields that tasks collect', () => {
  it('are those of the customer’s branch, each with its first task', () => {
    expect(listCollectedFields({ tasks }, {})).toEqual([{ field: 'token', taskId: 'make-token' }])
    expect(listCollectedFields({ tasks }, { parts: 'several' }).map(({ field }) => field)).toEqual([
      'token',
      'part',
    ])
  })

  it('keep a task open until each of them is stored, secret or not', () => {
    const [task] = journeyOf([])
    if (!task) throw new Error('There is no task.')
    expect(openCollections(task, undefined).map(({ field }) => field)).toEqual(['token', 'part'])
    expect(openCollections(task, { ...stored, fields: {} }).map(({ field }) => field)).toEqual(['part'])
    expect(openCollections(task, stored)).toEqual([])
  })

  it.each<[string, TaskStatus[], string[]]>([
    ['before any test', ['done', 'done', 'notStarted'], ['token', 'part']],
    ['when the test refuses the sign-in', ['done', 'done', 'problem'], []],
    ['when the test re-opens the task that collects', ['problem', 'done', 'notStarted'], []],
    ['when the test re-opens another task', ['done', 'problem', 'notStarted'], ['token', 'part']],
  ])('are not asked for again %s', (_, statuses, kept) => {
    const found = keptElsewhere({ tasks }, { parts: 'several' }, stored, journeyOf(statuses))
    expect(found.map(({ field }) => field)).toEqual(kept)
  })

  it('are asked for by the form as long as nobody has entered them', () => {
    expect(keptElsewhere({ tasks }, {}, undefined, journeyOf([]))).toEqual([])
  })
})
