import 'server-only'
import pg from 'pg'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { lists, relations, renamed } from '@/prisma/relations'

type ModelName = Prisma.ModelName

type Value = string | number | boolean | null

type Order = Readonly<Record<string, 'asc' | 'desc' | undefined>>

/** The part of Prisma's arguments for a relation that `selectAsJson` supports. The compiler rejects every other argument. */
export type Asked = Partial<Record<'include' | 'cursor' | 'skip' | 'distinct', never>> & {
  select?: Readonly<Record<string, true | Asked>>
  omit?: Readonly<Record<string, true>>
  where?: Readonly<Record<string, Value | { not: Value }>>
  orderBy?: Order | readonly Order[]
  take?: number
}

/** A query for rows that come as JSON, and what has to be put right in each of them. */
export type Selection = {
  /** Names the columns and the table. `select` comes before it, the conditions come after. */
  text: string
  /** The columns that JSON has as texts and Prisma as dates. */
  dates: string[]
  /** The columns that are lists: one that was never written is null in the database. */
  lists: string[]
  relations: { name: string; isMany: boolean; selection: Selection }[]
}

type Relation = { model: ModelName; own: string; their: string; many?: true }

/** The types that are the same in JSON. */
const plainTypes = ['String', 'Int', 'Float', 'Boolean', 'Json']

/** Writes the query for what a `select` or an `omit` of Prisma's names. Throws for a column or a relation that it cannot read. */
export function selectAsJson(model: ModelName, { select, omit }: Asked, depth = 0): Selection {
  const types = typesOf(model)
  const row = `t${depth}`
  const chosen = Object.entries(select ?? types).filter(([name]) => !omit?.[name])
  const columns: string[] = []
  const selection: Selection = { text: '', dates: [], lists: [], relations: [] }
  for (const [name, asked] of chosen) {
    const type = types[name]
    if (type === undefined) {
      const relation = relationOf(model, name)
      const found = selectRelated(relation, typeof asked === 'object' ? asked : {}, row, depth + 1)
      columns.push(`(${found.text}) as ${quoted(name)}`)
      selection.relations.push({ name, isMany: relation.many === true, selection: found })
      continue
    }
    columns.push(`${columnOf(model, name, row)} as ${quoted(name)}`)
    if (isList(model, name)) selection.lists.push(name)
    else if (type === 'DateTime') selection.dates.push(name)
    else if (!plainTypes.includes(type)) throw new Error(`${model}.${name} is not the same in JSON.`)
  }
  return { ...selection, text: `${columns.join(', ')} from ${quoted(model)} ${row}` }
}

/** Writes a relation as a query for one value: an object or null, or a list of objects. `above` is the row that they belong to. */
function selectRelated(relation: Relation, asked: Asked, above: string, depth: number): Selection {
  const { model, own, their, many } = relation
  const { where = {}, orderBy = [], take } = asked
  const row = `t${depth}`
  const selection = selectAsJson(model, asked, depth)
  const conditions = [
    `${row}.${quoted(their)} = ${above}.${quoted(own)}`,
    ...Object.entries(where).map(([name, value]) => conditionOf(columnOf(model, name, row), value)),
  ]
  const order = [orderBy]
    .flat()
    .flatMap((by) =>
      Object.entries(by).flatMap(([name, way]) => (way ? `${columnOf(model, name, row)} ${way}` : [])),
    )
  const rows = [
    `select ${selection.text} where ${conditions.join(' and ')}`,
    order.length > 0 && `order by ${order.join(', ')}`,
    take !== undefined && `limit ${take}`,
  ]
  const json = many ? "coalesce(json_agg(r), '[]')" : 'row_to_json(r)'
  return { ...selection, text: `select ${json} from (${rows.filter(Boolean).join(' ')}) r` }
}

function conditionOf(column: string, value: Value | { not: Value }): string {
  const isNot = typeof value === 'object' && value !== null
  const compared = isNot ? value.not : value
  if (compared === null) return `${column} is ${isNot ? 'not ' : ''}null`
  return `${column} ${isNot ? '<>' : '='} ${typeof compared === 'string' ? pg.escapeLiteral(compared) : compared}`
}

/** Returns the types of a model's columns by Prisma's names for both. */
function typesOf(model: ModelName): Record<string, string> {
  const delegates = db as unknown as Record<string, { fields: Record<string, { typeName: string }> }>
  const fields = delegates[`${model.charAt(0).toLowerCase()}${model.slice(1)}`]?.fields ?? {}
  return Object.fromEntries(Object.entries(fields).map(([name, { typeName }]) => [name, typeName]))
}

function relationOf(model: ModelName, name: string): Relation {
  const known: { [Model in ModelName]?: Record<string, Relation> } = relations
  const relation = known[model]?.[name]
  if (!relation) throw new Error(`prisma/relations.ts does not say how ${model}.${name} is joined.`)
  return relation
}

function isList(model: ModelName, name: string): boolean {
  const known: { [Model in ModelName]?: Record<string, true> } = lists
  return known[model]?.[name] === true
}

function columnOf(model: ModelName, name: string, row: string): string {
  const known: { [Model in ModelName]?: Record<string, string> } = renamed
  return `${row}.${quoted(known[model]?.[name] ?? name)}`
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name)
}
