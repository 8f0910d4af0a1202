import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlQueryable } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

const charType = 18
const textType = 25

/**
 * The migration engine reads one-letter columns ("char") of PostgreSQL's catalogue, a type @prisma/adapter-pg 7.10
 * refuses. They pass it as text and get their type back behind it.
 */
export async function connectReadingChars(pool: pg.Pool): Promise<Adapter> {
  const charColumns = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const queryAsText = async (config: pg.QueryConfig) => {
    const result = await query(config)
    charColumns.set(result.rows, renameChars(result.fields))
    return result
  }
  const adapter = await new PrismaPg(Object.assign(pool, { query: queryAsText })).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  const queryWithChars: SqlQueryable['queryRaw'] = async (params) => {
    const result = await queryRaw(params)
    for (const column of charColumns.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return Object.assign(adapter, { queryRaw: queryWithChars })
}

/** Answers which columns were one-letter columns. */
function renameChars(fields: pg.FieldDef[]): number[] {
  const columns = fields.flatMap((field, index) => (field.dataTypeID === charType ? [index] : []))
  for (const column of columns) Object.assign(fields[column] ?? {}, { dataTypeID: textType })
  return columns
}
