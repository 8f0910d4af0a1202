import { randomUUID } from 'node:crypto'
import type { Tree } from '@/connectors/language/schema/basics'

/** The texts that a run knows, by name. */
export type Values = ReadonlyMap<string, string>

const oneName = /^\{(\w+)\}$/
const anyName = /\{(\w+)\}/g
const dayMs = 24 * 60 * 60 * 1000

/** The names that every file may use. */
const builtIn: Record<string, () => string> = {
  random: randomUUID,
  today: () => new Date().toISOString().slice(0, 10),
  tomorrow: () => new Date(Date.now() + dayMs).toISOString().slice(0, 10),
}

export const builtInNames = Object.keys(builtIn)

/** Returns the names in a template, in their order. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(anyName)].map(([, name = '']) => name)
}

/**
 * Returns a template with its names replaced by their values, each written by `write`. Returns undefined when one of them has
 * none, so that an optional part of a request is left out.
 */
export function fill(
  template: string,
  values: Values,
  write: (value: string, name: string) => string = (value) => value,
): string | undefined {
  let isComplete = true
  const text = template.replace(anyName, (_, name: string) => {
    const value = values.get(name) ?? (Object.hasOwn(builtIn, name) ? builtIn[name]?.() : undefined)
    if (value === undefined) isComplete = false
    return value === undefined ? '' : write(value, name)
  })
  return isComplete ? text : undefined
}

/** Returns the filled entries of a map. Entries that cannot be filled are left out. */
export function fillMap(map: Readonly<Record<string, string>>, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, template]) => {
      const text = fill(template, values)
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

/** Returns a tree with its texts filled. A text that is one name of `inserted` becomes that tree. */
export function fillTree(
  tree: Tree,
  values: Values,
  inserted: ReadonlyMap<string, Tree> = new Map(),
): Tree | undefined {
  if (typeof tree === 'string') {
    const name = oneName.exec(tree)?.[1] ?? ''
    return inserted.has(name) ? inserted.get(name) : fill(tree, values)
  }
  if (Array.isArray(tree)) return tree.flatMap((part) => fillTree(part, values, inserted) ?? [])
  if (typeof tree !== 'object' || tree === null) return tree
  const entries = Object.entries(tree).flatMap(([name, part]): [string, Tree][] => {
    const filled = fillTree(part, values, inserted)
    return filled === undefined ? [] : [[name, filled]]
  })
  return Object.fromEntries(entries)
}
