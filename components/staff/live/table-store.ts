import type { TableEvents } from '@/lib/staff/live/table-event'
import type { Direction } from '@/lib/staff/onboarding-list/list-query'
import type { RowInPlace } from '@/lib/staff/onboarding-list/row-in-words'

/** Holds what the stream has told since the server rendered the page: rows by their ids, and the counts. An entry without `row` says that the row has left the table. */
export type Told = {
  rows: ReadonlyMap<string, { at: number; row?: RowInPlace }>
  counts?: { at: number; byView: TableEvents['counts'] }
}

/** A page that was drawn this long before an event has surely not read what the event tells. The clocks of two instances differ. */
const marginMs = 1_000

const nothing: Told = { rows: new Map() }

let told = nothing
const listeners = new Set<() => void>()

export function readTold(): Told {
  return told
}

/** The state for rendering on the server, where no event has arrived yet. */
export function readNothing(): Told {
  return nothing
}

export function followTold(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: Told): void {
  told = next
  for (const listener of listeners) listener()
}

/** Takes over what an event of the stream tells of rows. `at` is the event's time in milliseconds, `shown` are the ids that the table has. */
export function tellRows(at: number, { rows, gone, only }: TableEvents['rows'], shown: string[] = []): void {
  const next = new Map(told.rows)
  for (const id of only ? shown.filter((one) => !only.includes(one)) : gone) next.set(id, { at })
  for (const row of rows) next.set(row.id, { at, row })
  change({ ...told, rows: next })
}

export function tellCounts(at: number, byView: TableEvents['counts']): void {
  change({ ...told, counts: { at, byView } })
}

let shownAddress: string | undefined

/** Shows the table whose stream has this address. What was told of another table is forgotten. */
export function showTable(address: string): void {
  if (address === shownAddress) return
  shownAddress = address
  change(nothing)
}

/** Forgets what was told before a page was drawn, which has it all. */
export function forgetBefore(drawnAt: number): void {
  const isLater = ({ at }: { at: number }) => at + marginMs > drawnAt
  const rows = new Map([...told.rows].filter(([, row]) => isLater(row)))
  const counts = told.counts && isLater(told.counts) ? told.counts : undefined
  if (rows.size < told.rows.size || counts !== told.counts) change({ rows, counts })
}

/** Returns the rows of a table in its order: those of the page, changed by what was told. */
export function arrange(page: RowInPlace[], direction: Direction, { rows }: Told): RowInPlace[] {
  const kept = page.filter(({ id }) => !rows.has(id))
  const changed = [...rows.values()].flatMap(({ row }) => row ?? [])
  if (changed.length === 0) return kept
  const sign = direction === 'asc' ? 1 : -1
  return [...kept, ...changed].sort((one, other) => sign * compare(one, other))
}

/** Compares as the database does: keys are numbers, or texts of plain letters and times, and ids are written in one way. */
function compare(one: RowInPlace, other: RowInPlace): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  if (one.id === other.id) return 0
  return one.id < other.id ? -1 : 1
}
