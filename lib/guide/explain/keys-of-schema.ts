import type { z } from 'zod'

type Definition = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  valueType?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  discriminator?: string
}

/** Returns the keys that a schema has at a path. A union has those of all its branches. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[], input: unknown): string[] {
  const [step, ...rest] = path
  const found = branchesOf(schema, input).flatMap((branch) => {
    if (step === undefined) return Object.keys(definitionOf(branch).shape ?? {})
    const inner = childOf(definitionOf(branch), step)
    return inner ? keysAt(inner, rest, valueAt(input, [step])) : []
  })
  return [...new Set(found)]
}

/** Returns the value at a path of plain data, or undefined. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    return (value as Record<PropertyKey, unknown>)[step]
  }, input)
}

function childOf({ shape, element, valueType }: Definition, step: PropertyKey): z.ZodType | undefined {
  if (shape) return Object.hasOwn(shape, step) ? shape[String(step)] : undefined
  return element ?? valueType
}

function branchesOf(schema: z.ZodType, input: unknown): z.ZodType[] {
  const { innerType, options, discriminator } = definitionOf(schema)
  if (innerType) return branchesOf(innerType, input)
  if (!options) return [schema]
  const branches = options.flatMap((option) => branchesOf(option, input))
  if (!discriminator) return branches
  const kind = valueAt(input, [discriminator])
  const matching = branches.filter(
    (branch) => definitionOf(branch).shape?.[discriminator]?.safeParse(kind).success,
  )
  return matching.length > 0 ? matching : branches
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition
}
