import fc from 'fast-check'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide, Task } from '@/lib/guide/model/guide'
import type { Condition } from '@/lib/guide/schema/guide-files'
import type { OnboardingRecord, TaskRecord } from './record'

export const guideId = 'payhawk-sage-intacct'

export function realGuide(): Guide {
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  // Labels decide nothing and would drown a counterexample.
  return { ...guide, labels: {} }
}

export const somebody = { participantId: 'p', name: 'Somebody' }
export const emptyRecord: OnboardingRecord = { answers: {}, ticks: [], tasks: [] }

/** The real guide as it may look after an edit: tasks, actions and questions gone, in another order. */
export const anyVersion: fc.Arbitrary<Guide> = fc
  .record({
    tasks: fc.shuffledSubarray(realGuide().tasks),
    questions: fc.subarray(realGuide().questions),
    seed: fc.nat(),
  })
  .map(({ tasks, questions, seed }) => ({
    ...realGuide(),
    questions,
    tasks: tasks.map((task) => ({ ...task, actions: task.actions.filter((_, at) => (at + seed) % 3 > 0) })),
  }))

/** Any guide whose tasks need each other without a circle, in any order. */
export const anyGuide: fc.Arbitrary<Guide> = fc
  .array(
    fc.record({ needs: fc.array(fc.nat(20), { maxLength: 3 }), when: anyCondition(), actions: fc.nat(3) }),
    {
      maxLength: 7,
    },
  )
  .chain((drafts) => fc.shuffledSubarray(drafts.map(toTask), { minLength: drafts.length }))
  .map((tasks) => ({ ...realGuide(), tasks }))

function anyCondition() {
  const conditions: Condition[] = [{ ipFilter: ['yes', 'unsure'] }, { permissionType: ['user'] }]
  return fc.option(fc.constantFrom(...conditions), { nil: undefined })
}

function toTask(draft: { needs: number[]; when?: Condition; actions: number }, at: number): Task {
  const needs = at === 0 ? [] : [...new Set(draft.needs.map((need) => `task-${need % at}`))]
  const actions = Array.from({ length: draft.actions }, (_, index) => ({
    id: `action-${index}`,
    verb: 'confirm' as const,
    statement: 'done',
  }))
  return { id: `task-${at}`, kind: 'confirm', minutes: 1, needs, when: draft.when, actions, credentials: [] }
}

export function anyAnswers(guide: Guide): fc.Arbitrary<Record<string, string>> {
  const known = guide.questions.map(({ id, options }) => [id, fc.constantFrom(...options, 'gone')] as const)
  const answers = fc.record(Object.fromEntries(known), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, string>
  >
  return fc
    .tuple(answers, fc.dictionary(fc.constantFrom('gone', 'constructor', '__proto__'), fc.string()))
    .map(([one, other]) => ({ ...other, ...one }))
}

/** What may stand in the database for a guide, things it does not know included. */
export function anyRecord(guide: Guide): fc.Arbitrary<OnboardingRecord> {
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  const actions = guide.tasks.flatMap((task) =>
    task.actions.map((action) => ({ taskId: task.id, actionId: action.id })),
  )
  const ticks = fc.subarray([...actions, { taskId: 'gone', actionId: 'gone' }])
  const ids = fc.subarray([...guide.tasks.map(({ id }) => id), 'gone'])
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const states = fc.record({
    done: maybe(at.map((date) => ({ by: somebody, at: date }))),
    verifiedAt: maybe(at),
    waiting: maybe(at.map((since) => ({ for: 'mail' as const, who: '', since, by: somebody }))),
    handedOver: maybe(
      at.map((since) => ({ to: somebody, by: somebody, since, until: new Date('2029-01-01') })),
    ),
    problem: maybe(at.map((date) => ({ causes: [], rows: [], checks: [], testId: '', at: date }))),
  })
  const tasks = ids.chain((taskIds) =>
    fc.tuple(...taskIds.map((taskId) => states.map((state): TaskRecord => ({ taskId, ...state })))),
  )
  return fc
    .record({ answers: anyAnswers(guide), ticks: fc.tuple(ticks, at), tasks })
    .map(({ answers, ticks: [ticked, date], tasks }) => ({
      answers,
      tasks,
      ticks: ticked.map((tick) => ({ ...tick, by: somebody, at: date })),
    }))
}

export function guideAndRecord(guides: fc.Arbitrary<Guide>) {
  return guides.chain((guide) => anyRecord(guide).map((record) => ({ guide, record })))
}
