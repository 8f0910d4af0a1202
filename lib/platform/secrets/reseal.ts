import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { getKeyRing, type KeyRing } from './key-ring'
import { keyIdOf, needsReseal, open, seal } from './seal'
import { type SealedColumn, sealedColumns } from './sealed-columns'

const batchSize = 100
/** An instance that still seals under an old key would otherwise keep this busy for ever. */
const maxRounds = 5
const lowestId = '00000000-0000-0000-0000-000000000000'

export type ResealedColumn = {
  /** `<table>.<column>` */
  name: string
  resealed: number
  /** How many texts were under the first key already. */
  kept: number
  /** The ids of the rows whose text does not open. Such a text stays as it is. */
  unopened: string[]
  /** How many texts the last round has found under each key but the first. */
  oldKeys: Map<string, number>
}

/** `changed` counts the texts that somebody else changed or deleted before they were replaced. */
type Round = ResealedColumn & { changed: number }

/**
 * Seals every sealed text in the database under the first key of the ring. One statement replaces a text, and only if it is still
 * the text that was read. So the product may run meanwhile, and an interrupted run can be started again.
 */
export async function reseal(ring: KeyRing = getKeyRing()): Promise<ResealedColumn[]> {
  let columns: ResealedColumn[] = []
  for (let round = 0; round < maxRounds; round += 1) {
    const found: Round[] = []
    for (const column of sealedColumns) found.push(await resealColumn(column, ring))
    columns = found.map((column, at) => add(columns[at], column))
    // The product may write an old text into a row that was read already, so the last round has to find nothing to do.
    if (found.every(({ resealed, changed }) => resealed + changed === 0)) break
  }
  return columns
}

function add(before: ResealedColumn | undefined, { changed: _, ...found }: Round): ResealedColumn {
  return before ? { ...found, resealed: before.resealed + found.resealed, kept: before.kept } : found
}

async function resealColumn(column: SealedColumn, ring: KeyRing): Promise<Round> {
  const name = `${column.table}.${column.column}`
  const round: Round = { name, resealed: 0, kept: 0, changed: 0, unopened: [], oldKeys: new Map() }
  for await (const row of readTexts(column)) {
    const keyId = keyIdOf(row.sealed)
    if (keyId !== undefined && keyId !== ring[0].id)
      round.oldKeys.set(keyId, (round.oldKeys.get(keyId) ?? 0) + 1)
    const outcome = await resealText(column, row, ring)
    if (outcome === 'unopened') round.unopened.push(row.id)
    else round[outcome] += 1
  }
  return round
}

type SealedText = { id: string; sealed: string }

async function* readTexts({ table, column, key }: SealedColumn): AsyncGenerator<SealedText> {
  let rows: SealedText[] = []
  do {
    const last = rows.at(-1)?.id ?? lowestId
    rows = await db.$queryRaw<SealedText[]>`
      select ${name(key)}::text as id, ${name(column)} as sealed from ${name(table)}
      where ${name(key)} > ${last}::uuid and ${name(column)} is not null
      order by ${name(key)} limit ${batchSize}`
    yield* rows
  } while (rows.length > 0)
}

async function resealText(
  { table, column, key, boundTo }: SealedColumn,
  { id, sealed }: SealedText,
  ring: KeyRing,
): Promise<'kept' | 'resealed' | 'changed' | 'unopened'> {
  const binding = { table: boundTo, id }
  const text = await open(sealed, binding, ring)
  if (text === undefined) return 'unopened'
  if (!needsReseal(sealed, ring)) return 'kept'
  const count = await db.$executeRaw`
    update ${name(table)} set ${name(column)} = ${await seal(text, binding, ring)}
    where ${name(key)} = ${id}::uuid and ${name(column)} = ${sealed}`
  return count > 0 ? 'resealed' : 'changed'
}

/** Returns a table or a column as SQL spells it. */
function name(identifier: string): Prisma.Sql {
  return Prisma.raw(`"${identifier}"`)
}
