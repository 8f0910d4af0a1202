import { fitsPattern } from '@/lib/guide/schema/customer-values'
import type { Action, Guide, Label, Question } from './guide'

/** What is known of a customer: what somebody has typed, and the texts that the vendor's software keeps with the tenant. */
export type KnownTexts = { typed: Record<string, string>; metadata: Record<string, string> }

/** A customer's value that is known. It is `given` when the vendor's software has set it, so that nobody types it. */
export type KnownValue = { name: string; text: string; isGiven: boolean }

/** Returns the customer's values that are known. What the vendor's software has set comes before what was typed. */
export function knownValues(
  { customerValues }: Pick<Guide, 'customerValues'>,
  { typed, metadata }: KnownTexts,
): KnownValue[] {
  return customerValues.flatMap(({ name, pattern, metadata: entry, made }): KnownValue[] => {
    const fits = (text: string | undefined) => text !== undefined && fitsPattern(pattern, text)
    const given = entry === undefined ? undefined : metadata[entry]
    if (given !== undefined && fits(given)) return [{ name, text: given, isGiven: true }]
    const own = typed[name]
    return own !== undefined && fits(own) ? [{ name, text: own, isGiven: made !== undefined }] : []
  })
}

/** Returns the texts of known values by name. */
export function textsByName(known: readonly KnownValue[]): Record<string, string> {
  return Object.fromEntries(known.map(({ name, text }) => [name, text]))
}

/**
 * Returns a guide as one customer reads it: with the known values in its steps, and as values that sentences may name. A step that
 * lacks one says which, and offers nothing to copy.
 */
export function fillCustomerValues(guide: Guide, known: Record<string, string>): Guide {
  if (guide.customerValues.length === 0) return guide
  const names = guide.customerValues.map(({ name }) => name)
  const fill = (action: Action) => fillAction(action, names, known)
  return {
    ...guide,
    values: { ...guide.values, ...known },
    labels: Object.fromEntries(
      Object.entries(guide.labels).map(([language, labels]) => [
        language,
        { ...labels, ...menuLabels(names, known) },
      ]),
    ),
    tasks: guide.tasks.map((task) => ({ ...task, actions: task.actions.map(fill) })),
    questions: guide.questions.map((question) => ({ ...question, findOut: question.findOut.map(fill) })),
  }
}

/** Returns the values as labels, for menus that have a customer's own name between two others. */
export function menuLabels(
  names: readonly string[],
  known: Record<string, string> = {},
): Record<string, Label> {
  return Object.fromEntries(
    names.map((name) => {
      const key = `{${name}}`
      return [key, { key, text: known[name] ?? '…', alternatives: [] }]
    }),
  )
}

/** The parts of an action that may hold names in braces. */
const templates = ['value', 'text', 'row', 'file'] as const

function fillAction(action: Action, names: readonly string[], known: Record<string, string>): Action {
  const lacks = new Set<string>()
  const parts = templates.flatMap((part) => {
    const template = (action as { [key in typeof part]?: string })[part]
    if (template === undefined) return []
    const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (!names.includes(name)) return whole
      if (known[name] === undefined) lacks.add(name)
      return known[name] ?? '…'
    })
    return [[part, text]]
  })
  return { ...action, ...Object.fromEntries(parts), ...(lacks.size > 0 && { lacks: [...lacks] }) } as Action
}

/** Returns the actions of a task that ask for a value which nobody has said yet, so that the task cannot be done. */
export function openAsks<Asked extends { action: Action }>(
  actions: readonly Asked[],
  known: readonly KnownValue[],
): Extract<Action, { verb: 'ask' }>[] {
  return actions.flatMap(({ action }) =>
    action.verb === 'ask' && !known.some(({ name }) => name === action.asked) ? [action] : [],
  )
}

/** Returns the name of the customer's value that is typed with the answer to a question, or undefined where the answer asks for none. */
export function askedWith(
  { id, asks = {} }: Pick<Question, 'id' | 'asks'>,
  answers: Record<string, string>,
): string | undefined {
  const answer = answers[id]
  return answer !== undefined && Object.hasOwn(asks, answer) ? asks[answer] : undefined
}

/** Returns the names of all customer's values that questions ask for. */
export function askedInQuestions(questions: readonly Pick<Question, 'asks'>[]): string[] {
  return questions.flatMap(({ asks = {} }) => Object.values(asks))
}
