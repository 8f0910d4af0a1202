import 'server-only'
import type { Locale } from '@/i18n/routing'
import {
  findShown,
  listShownIds,
  mostShown,
  type PlacedRow,
  type ShownPart,
} from '@/lib/staff/onboarding-list/shown-rows'
import { changedSince, listChangedAmong, listChangedSince, mostMissed } from './change-feed'

/**
 * Holds all that decides in which words and times a reader sees a row: the locale, the tag of Accept-Language that names the region, and
 * the browser's time zone. `tellNews` puts a row into words once for all readers who have these three in common.
 */
export type ReaderLanguage = { locale: Locale; acceptLanguage: string; timeZone: string | undefined }

/** An open table: who reads what of it, in which language. */
export type TableReader = {
  part: ShownPart
  staffId: string
  language: ReaderLanguage
  /** The time of the page, or of the last event that the reader has. What has changed since is told first. */
  since?: Date
  onEvent(text: string): void
  onClosed(): void
}

/** Readers of the same part of the same table. They are told the same, so it is found out once. */
export type TableGroup = {
  part: ShownPart
  staffId: string
  readers: Set<TableReader>
  /** The ids of the rows that the tables have, once they were looked up. */
  shown?: Set<string>
  /** Changes that could not be looked up, because the database was away. */
  pending?: Set<string>
}

/** What a change means for one reader. `many`: so much has changed that the page is to be asked for anew. */
export type News =
  | { reader: TableReader; rows: PlacedRow[]; gone: string[]; only?: string[] }
  | { reader: TableReader; many: true }

/** An event carries at most this many changed rows of one table. If more have changed, the table asks for its page. */
const mostRows = 25

/** Returns what the readers have in common that are told the same. Only the owner `me` makes a difference between people. */
export function groupKeyOf({ part, staffId }: TableReader): string {
  return JSON.stringify([part, part.query.ownerId === 'me' && staffId])
}

/**
 * Finds out what changes of onboardings mean for each reader of a group. A reader that has just come is also told what it has missed. What
 * cannot be looked up is looked up the next time; then it throws.
 */
export async function findNews(group: TableGroup, changed: Set<string>, now: Date): Promise<News[]> {
  const all = new Set([...changed, ...(group.pending ?? [])])
  group.pending = all
  const news = await lookUp(group, all, now)
  group.pending = undefined
  return news
}

async function lookUp(group: TableGroup, changed: Set<string>, now: Date): Promise<News[]> {
  const { part, staffId } = group
  const missedBy = await findMissed(group.readers)
  const ids = new Set([...changed, ...[...missedBy.values()].flatMap((missed) => [...missed])])
  if (ids.size === 0) return []
  const before = group.shown ?? new Set(await listShownIds(part, staffId, now))
  const placed = await findShown(part, [...ids], staffId, now)
  const isPlaced = new Set(placed.map(({ row }) => row.onboardingId))
  const shown = new Set([...before, ...isPlaced].filter((id) => isPlaced.has(id) || !ids.has(id)))
  group.shown = shown
  const isBehind = (reader: TableReader) => (missedBy.get(reader)?.size ?? 0) >= mostMissed
  const whole = await findWhole(group, shown, [...group.readers].filter(isBehind), now)
  return [...group.readers].flatMap((reader): News[] => {
    const missed = missedBy.get(reader)
    reader.since = undefined
    if (whole && isBehind(reader)) return [{ reader, ...whole }]
    const rows = placed.filter(({ row: { onboardingId: id } }) => changed.has(id) || missed?.has(id))
    if (rows.length > mostRows) return [{ reader, many: true }]
    // A reader that has just come may show rows that were gone before anybody looked up what is shown.
    const gone = [...(missed ? ids : changed)].filter((id) => !isPlaced.has(id) && (missed || before.has(id)))
    return rows.length + gone.length > 0 ? [{ reader, rows, gone }] : []
  })
}

/**
 * Returns what readers are told who have missed more than is looked up one by one: which rows their table has now, and those of them that
 * have changed meanwhile. It says nothing of how many others have changed: beside an import, a table that shows none of it stays as it is.
 */
async function findWhole(
  { part, staffId }: TableGroup,
  shown: Set<string>,
  behind: TableReader[],
  now: Date,
): Promise<{ many: true } | { rows: PlacedRow[]; gone: string[]; only: string[] } | undefined> {
  const [oldest] = behind.flatMap(({ since }) => since ?? []).sort(byTime)
  if (!oldest) return undefined
  const only = [...shown]
  const changed = only.length < mostShown ? await listChangedAmong(only, oldest) : only
  if (changed.length > mostRows) return { many: true }
  return { rows: await findShown(part, changed, staffId, now), gone: [], only }
}

const byTime = (one: Date, other: Date) => one.getTime() - other.getTime()

/** Returns what each reader that has just come has missed, `mostMissed` at most. However many have come, it is one query. */
async function findMissed(readers: Iterable<TableReader>): Promise<Map<TableReader, Set<string>>> {
  const times = [...readers].flatMap((reader) => (reader.since ? [{ reader, since: reader.since }] : []))
  const [oldest] = times.map(({ since }) => since).sort(byTime)
  if (!oldest) return new Map()
  // It is the newest that are read, so a later time misses none of its own by the limit.
  const changed = await listChangedSince(oldest)
  return new Map(times.map(({ reader, since }) => [reader, new Set(changedSince(changed, since))]))
}
