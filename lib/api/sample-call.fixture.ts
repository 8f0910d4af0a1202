import { randomUUID } from 'node:crypto'

/** A JSON Schema as the OpenAPI document has it for what callers send. */
export type Schema = {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  maxLength?: number
  minimum?: number
}

/** One way to break a call: a field and what is sent in its place. `undefined` leaves it out. */
export type Defect = { path: string[]; value: unknown; what: string; code?: string }

/** Returns the least that a schema takes. */
export function sampleOf(schema: Schema): unknown {
  const [first] = schema.anyOf ?? []
  if (first) return sampleOf(first)
  if (schema.enum) return schema.enum[0]
  if (schema.format === 'uuid') return randomUUID()
  if (schema.format === 'date-time') return '2026-01-01T00:00:00.000Z'
  if (schema.type === 'string') return 'kari@nordlys.example'
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.type === 'boolean') return false
  if (schema.type === 'array') return []
  const required = schema.required ?? []
  const entries = required.map((name) => [name, sampleOf(schema.properties?.[name] ?? {})])
  return Object.fromEntries(entries)
}

/** Returns every way to break a field of a body: left out, of another type, too long; and a field that is not known. */
export function defectsOf(schema: Schema, path: string[] = []): Defect[] {
  const fields = Object.entries(schema.properties ?? {})
  return [
    { path: [...path, 'nonsense'], value: 1, what: 'an unknown field', code: 'unknown' },
    ...fields.flatMap(([name, field]): Defect[] => {
      const here = [...path, name]
      const isRequired = schema.required?.includes(name)
      const plain = field.anyOf?.[0] ?? field
      return [
        ...(isRequired ? [{ path: here, value: undefined, what: 'missing', code: 'required' }] : []),
        { path: here, value: otherType(plain), what: 'of another type' },
        ...tooLong(plain, here),
        ...(plain.properties ? defectsOf(plain, here) : []),
      ]
    }),
  ]
}

function tooLong({ maxLength }: Schema, path: string[]): Defect[] {
  if (maxLength === undefined) return []
  return [{ path, value: 'x'.repeat(maxLength + 1), what: 'too long', code: 'tooLong' }]
}

function otherType({ type, enum: options }: Schema): unknown {
  return type === 'string' || options ? 12_345 : 'text'
}

/** Returns a body with one defect in it. */
export function withDefect(body: unknown, { path: [first = '', ...rest], value, ...about }: Defect): unknown {
  const copy: Record<string, unknown> = { ...(body as object) }
  copy[first] = rest.length > 0 ? withDefect(copy[first] ?? {}, { path: rest, value, ...about }) : value
  return copy
}

/** Returns a value that a parameter of a query cannot have, or undefined when it takes every text. */
export function wrongParameter(schema: Schema): string | undefined {
  const { type, format, maxLength, enum: options } = schema.anyOf?.[0] ?? schema
  if (type === 'string' && !format && !options) return maxLength ? 'x'.repeat(maxLength + 1) : undefined
  return 'nonsense'
}
