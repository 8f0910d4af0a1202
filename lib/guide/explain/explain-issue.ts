import type { z } from 'zod'
import { suggest } from './fault'
import { keysAt, valueAt } from './keys-of-schema'

type Issue = z.core.$ZodIssue
type Explained = { path: PropertyKey[]; part: 'key' | 'value'; message: string; remedy: string }

/** Explains a validator's issue to a person who edits the file. Returns one explanation per wrong key or value. */
export function explainIssue(issue: Issue, schema: z.ZodType, input: unknown): Explained[] {
  const at = (part: 'key' | 'value', message: string, remedy: string, path = issue.path): Explained[] => [
    { path, part, message, remedy },
  ]
  const name = describe(issue.path)
  const isAbsent = valueAt(input, issue.path) === undefined
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => explainUnknownKey(key, issue.path, schema, input))
    case 'invalid_union':
      if ('options' in issue && issue.options) return explainKind(issue.options, issue.path, input)
      return explainUnion(issue, schema, input)
    case 'invalid_type':
      return isAbsent
        ? at('value', `${name} is missing.`, `Add it: ${article(issue.expected)}.`)
        : at('value', `${name} must be ${article(issue.expected)}.`, typeRemedy(issue.expected))
    case 'invalid_value': {
      const message = isAbsent ? `${name} is missing.` : `${name} has a value that is not known.`
      return at('value', message, `Use one of: ${issue.values.join(', ')}.`)
    }
    case 'invalid_key':
      return at('key', `The name ${name} ${reasonOf(issue.issues)}.`, 'Rename it.')
    case 'too_small':
      return at('value', `${name} is too small or empty.`, `The least is ${issue.minimum}.`)
    default:
      return at('value', `${name}: ${issue.message}.`, 'Correct the value.')
  }
}

function explainUnknownKey(key: string, path: PropertyKey[], schema: z.ZodType, input: unknown): Explained[] {
  const keys = keysAt(schema, path, input)
  const others = keys.filter((other) => valueAt(input, [...path, other]) === undefined)
  const remedy = keys.includes(key) ? 'Keep either it or the other keys.' : suggest(key, others)
  return [
    { path: [...path, key], part: 'key', message: `"${key}" is not a key of ${describe(path)}.`, remedy },
  ]
}

/** Explains a value, such as a kind, that says which keys go with it and is none of those that do. */
function explainKind(options: readonly unknown[], path: PropertyKey[], input: unknown): Explained[] {
  const [value, known] = [valueAt(input, path), options.map(String)]
  const message = `${describe(path)} ${value === undefined ? 'is missing' : 'has a value that is not known'}.`
  const remedy = typeof value === 'string' ? suggest(value, known) : `Use one of: ${known.join(', ')}.`
  return [{ path, part: 'value', message, remedy }]
}

/**
 * Explains the branch of the union that objects least to the value, because the author most likely meant that branch.
 */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, schema: z.ZodType, input: unknown): Explained[] {
  const value = valueAt(input, issue.path)
  const branches = issue.errors
    .map((issues) => ({ issues, objections: objectionsOf(issues, value) }))
    .filter(({ objections }) => objections < wrongType)
    .sort((a, b) => a.objections - b.objections)
  const best = branches[0]
  const isShapeUnknown = branches.length > 1 && branches.every(({ issues }) => issues.some(isMissing(value)))
  if (isShapeUnknown) {
    const missing = branches.flatMap(({ issues }) =>
      issues.filter(isMissing(value)).map(({ path }) => String(path[0])),
    )
    return explainUnknownShape(issue.path, [...new Set(missing)], schema, input)
  }
  if (best === undefined) {
    const types = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []))
    const expected = [...new Set(types.map(article))].join(' or ')
    if (value === undefined) {
      const message = `${describe(issue.path)} is missing.`
      return [{ path: issue.path, part: 'value', message, remedy: `Add it: ${expected}.` }]
    }
    const message = `${describe(issue.path)} must be ${expected}.`
    return [{ path: issue.path, part: 'value', message, remedy: typeRemedy(types[0] ?? '') }]
  }
  return best.issues.flatMap((inner) =>
    explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, input),
  )
}

function explainUnknownShape(
  path: PropertyKey[],
  missing: string[],
  schema: z.ZodType,
  input: unknown,
): Explained[] {
  const keys = keysAt(schema, path, input)
  const value = valueAt(input, path)
  const unknownKey = Object.keys(isObject(value) ? value : {}).find((key) => !keys.includes(key))
  if (unknownKey !== undefined) return explainUnknownKey(unknownKey, path, schema, input)
  const message = `${describe(path)} does not say what it is.`
  return [{ path, part: 'value', message, remedy: `It needs one of: ${missing.join(', ')}.` }]
}

const wrongType = 100

/** Counts the keys that a branch does not know and those that it misses. A wrong type counts more than all of them. */
function objectionsOf(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return sum + issue.keys.length
    if (issue.path.length === 0) return sum + (issue.code === 'invalid_type' ? wrongType : 0)
    return sum + (isMissing(value)(issue) ? 1 : 0)
  }, 0)
}

function isMissing(value: unknown): (issue: Issue) => boolean {
  return ({ path }) => path.length === 1 && valueAt(value, path) === undefined
}

function describe(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the file' : `"${path.map(String).join('.')}"`
}

function article(expected: string): string {
  const names: Record<string, string> = {
    object: 'a map',
    record: 'a map',
    array: 'a list',
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  }
  return names[expected] ?? expected
}

function typeRemedy(expected: string): string {
  return expected === 'string' ? 'Put it in quotes.' : `Write ${article(expected)}.`
}

function reasonOf(issues: readonly Issue[]): string {
  return issues[0]?.message ?? 'is not allowed'
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
