import fc from 'fast-check'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide, Task } from '@/lib/guide/model/guide'
import type { Condition } from '@/lib/guide/schema/guide-files'
import type { OnboardingRecord, TaskRecord } from './record'

export const guideId = 'payhawk-sage-intacct'

/** Returns a guide of the product, without its labels. */
export function realGuide(): Guide {
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  // Labels change nothing in a journey and would make a counterexample unreadable.
  return { ...guide, labels: {} }
}

export const somebody = { participantId: 'p', name: 'Somebody' }
export const emptyRecord: OnboardingRecord = { answers: {}, ticks: [], tasks: [] }

/** Generates versions of the real guide after an edit: without some tasks, actions and questions, in another order. */
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

/** Generates guides whose tasks need each other without a circle and stand in any order. */
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
  return {
    id: `task-${at}`,
    voice: 'erp',
    kind: 'confirm',
    minutes: 1,
    needs,
    when: draft.when,
    actions,
    credentials: [],
  }
}

/** Generates answers to a guide's questions, some of them unknown to the guide. */
export function anyAnswers(guide: Guide): fc.Arbitrary<Record<string, string>> {
  const answerValues = guide.questions.map(
    ({ id, options }) => [id, fc.constantFrom(...options, 'unknown')] as const,
  )
  const answers = fc.record(Object.fromEntries(answerValues), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, string>
  >
  return fc
    .tuple(answers, fc.dictionary(fc.constantFrom('unknown', 'constructor', '__proto__'), fc.string()))
    .map(([one, other]) => ({ ...other, ...one }))
}

/** Generates records as the database may hold them for a guide, including things that the guide does not know. */
export function anyRecord(guide: Guide): fc.Arbitrary<OnboardingRecord> {
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  const actions = guide.tasks.flatMap((task) =>
    task.actions.map((action) => ({ taskId: task.id, actionId: action.id })),
  )
  const ticks = fc.subarray([...actions, { taskId: 'unknown', actionId: 'unknown' }])
  const ids = fc.subarray([...guide.tasks.map(({ id }) => id), 'unknown'])
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
