import 'server-only'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import { askKept } from './ask-kept'
import { type Asked, type Selection, selectAsJson } from './select-as-json'

/** A row as Prisma reads it with this `select`. */
type RowOf<Model extends Prisma.ModelName, Select> = Prisma.Result<
  PrismaClient[Uncapitalize<Model>],
  { select: Select },
  'findFirstOrThrow'
>

type JsonRow = Record<string, unknown>

/**
 * Returns a function that reads rows of a table past Prisma, each as one text of JSON, in a statement that PostgreSQL keeps. They are what
 * Prisma reads with this `select`, whose own work on a page's query costs the process about a millisecond: it compiles the query and maps each
 * column. The condition of the function names columns without a table, and is one text with values apart.
 */
export function rowReader<Model extends Prisma.ModelName, const Select extends Asked['select']>(
  model: Model,
  select: Select,
): (where: Prisma.Sql) => Promise<RowOf<Model, Select>[]> {
  let selection: Selection | undefined
  return async (where) => {
    selection ??= selectAsJson(model, { select })
    const columns = Prisma.raw(selection.text)
    const found = await askKept<{ row: JsonRow }>(
      Prisma.sql`select row_to_json(r) as "row" from (select ${columns} where ${where}) r`,
    )
    for (const { row } of found) mend(row, selection)
    return found.map(({ row }) => row as RowOf<Model, Select>)
  }
}

/** Makes of a row what Prisma reads, in place. */
function mend(row: JsonRow, { dates, lists, relations }: Selection): void {
  for (const name of dates) {
    const text = row[name]
    if (text !== null) row[name] = new Date(text as string)
  }
  for (const name of lists) row[name] ??= []
  for (const { name, isMany, selection } of relations) {
    const related = row[name]
    if (isMany) for (const one of related as JsonRow[]) mend(one, selection)
    else if (related !== null) mend(related as JsonRow, selection)
  }
}
