import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routing } from '@/i18n/routing'
import { type Answers, branchesOf, isMet } from '@/lib/guide/model/conditions'
import type { Action, Guide, Task, Voice } from '@/lib/guide/model/guide'
import { readMessages } from '@/lib/guide/words/message-file'
import { computeJourney } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { listGuides, loadCatalog } from './catalog'

const product = join(import.meta.dirname, '../..')
/** Guides of other vendors, as an example of content outside the product. */
const examples = join(product, 'docs/examples/content')
const { guides } = loadCatalog([product, examples])

const actor = { participantId: 'p', name: 'Somebody' }
const at = new Date('2026-01-01')

/**
 * Returns answers for every different way through a guide. All combinations of answers that decide about tasks are
 * among them. Questions that decide only about rows have each of their options in turn, not in every combination.
 */
function waysThrough(guide: Guide): Answers[] {
  const ofTasks = branchesOf(
    guide.tasks.map(({ when }) => when),
    guide.questions,
  )
  const others = guide.questions.filter(({ id }) => !Object.hasOwn(ofTasks[0] ?? {}, id))
  const most = Math.max(1, ...others.map(({ options }) => options.length))
  const rounds = Array.from({ length: most }, (_, round) =>
    Object.fromEntries(others.map(({ id, options }) => [id, options[round % options.length] ?? 'unsure'])),
  )
  return ofTasks.flatMap((answers) => rounds.map((more) => ({ ...answers, ...more })))
}

function complete(record: OnboardingRecord, task: Task): OnboardingRecord {
  const isTested = task.kind === 'connect'
  const ticks = task.actions.map((action) => ({ taskId: task.id, actionId: action.id, by: actor, at }))
  const state = isTested ? { verifiedAt: at } : { done: { by: actor, at } }
  return {
    ...record,
    ticks: [...record.ticks, ...ticks],
    tasks: [...record.tasks.filter(({ taskId }) => taskId !== task.id), { taskId: task.id, ...state }],
  }
}

/** Returns the tasks in the order in which a customer with these answers does them. */
function walk(guide: Guide, answers: Answers): Task[] {
  let record: OnboardingRecord = { answers, ticks: [], tasks: [] }
  const walked: Task[] = []
  for (const _ of guide.tasks) {
    const { next } = computeJourney(guide, record)
    if (!next) return walked
    expect(next.status, `${next.task.id} cannot start`).not.toBe('cannotStart')
    walked.push(next.task)
    record = complete(record, next.task)
  }
  expect(computeJourney(guide, record).next).toBeUndefined()
  return walked
}

/** Returns the words of one file in one locale. */
function wordsIn(locale: string, path: string): unknown {
  const files = [product, examples].map((folder) => join(folder, 'messages', locale, path))
  return readMessages(files.find(existsSync) ?? '', path).source?.data
}

function has(words: unknown, key: string): boolean {
  const found = key
    .split('.')
    .reduce<unknown>(
      (part, step) =>
        typeof part === 'object' && part ? (part as Record<string, unknown>)[step] : undefined,
      words,
    )
  return typeof found === 'string'
}

function wordsOf(task: Task): { key: string; voice: Voice }[] {
  const own = ['title', 'lead'].map((key) => ({ key: `tasks.${task.id}.${key}`, voice: task.voice }))
  return [...own, ...task.actions.flatMap((action) => wordsOfAction(task, action))]
}

function wordsOfAction({ id, voice }: Task, action: Action): { key: string; voice: Voice }[] {
  const { note, noteVoice = voice } = action
  return [
    ...(note ? [{ key: `tasks.${id}.notes.${note}`, voice: noteVoice }] : []),
    ...(action.verb === 'confirm' ? [{ key: `tasks.${id}.statements.${action.statement}`, voice }] : []),
    ...(action.verb === 'permit' ? [{ key: `permissions.${action.row}`, voice: 'guide' as const }] : []),
  ]
}

describe.each(guides.map((guide) => ({ id: guide.id, guide })))('$id', ({ guide }) => {
  const ways = waysThrough(guide)

  test('leads to one end for all answers, and leaves no task out', () => {
    for (const answers of ways) {
      const walked = walk(guide, answers)
      const applicable = guide.tasks.filter(({ when }) => isMet(when, answers))
      expect(walked.map(({ id }) => id).toSorted()).toEqual(applicable.map(({ id }) => id).toSorted())
      const ends = walked.filter(({ kind }) => kind === 'connect' || kind === 'attest')
      expect(ends, JSON.stringify(answers)).toHaveLength(1)
      expect(walked.at(-1)).toBe(ends[0])
    }
  })

  test('is tried with every option of every question', () => {
    for (const { id, options } of guide.questions)
      for (const option of options)
        expect(
          ways.some((answers) => answers[id] === option),
          `${id}: ${option}`,
        ).toBe(true)
  })

  test('has something to do in every task for all answers', () => {
    for (const answers of ways) {
      for (const { task, actions, status } of computeJourney(guide, { answers, ticks: [], tasks: [] })
        .tasks) {
        if (status === 'notNeeded' || task.kind === 'questions' || task.kind === 'connect') continue
        expect(actions.length, `${task.id} with ${JSON.stringify(answers)}`).toBeGreaterThan(0)
      }
    }
  })

  test('has a customer for every task, and a repair of every cause for every customer who can test', () => {
    for (const task of guide.tasks) {
      expect(
        ways.some((answers) => isMet(task.when, answers)),
        task.id,
      ).toBe(true)
    }
    for (const answers of ways) {
      const end = guide.tasks.find(({ kind, when }) => kind === 'connect' && isMet(when, answers))
      for (const [cause, { repairs }] of Object.entries(end ? guide.causes : {})) {
        if (repairs.length === 0) continue
        const isHere = repairs.some((id) => isMet(guide.tasks.find((task) => task.id === id)?.when, answers))
        expect(isHere, `${cause} with ${JSON.stringify(answers)}`).toBe(true)
      }
    }
  })

  test.each(routing.locales)('has the words of every task and action in %s', (locale) => {
    const erp = wordsIn(locale, `erps/${guide.erp.id}.json`)
    const own = wordsIn(locale, `guides/${guide.id}.json`)
    const missing = guide.tasks.flatMap((task) =>
      wordsOf(task)
        .filter(({ key, voice }) => !has(voice === 'guide' ? own : erp, key))
        .map(({ key }) => key),
    )
    expect(missing).toEqual([])
  })
})

test('the product has the guides of five vendors, and three examples', () => {
  expect(listGuides().map(({ id }) => id)).toEqual([
    'example-app-business-central',
    'accounting-software-national-bank',
    'example-app-pennylane',
    'connex-sage-intacct',
    'payhawk-sage-intacct',
    'paymentus-sage-intacct',
    'example-app-tripletex',
    'account-control-twentyfour-seven-office',
  ])
})
