import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { paced } from '@/lib/platform/live/paced'
import { getLog } from '@/lib/platform/log'
import { countOnboardings } from '@/lib/staff/onboarding-list/filters'
import { type ChangeFeed, getChangeFeed } from './change-feed'
import { writeTableEvent } from './table-event'
import { findNews, groupKeyOf, type News, type TableGroup, type TableReader } from './table-group'
import { type SayRows, tellNews } from './tell-news'

const rowsPace = { pauseMs: 200, rest: 4 }

/**
 * The pace of the counts. They are sent later than the rows by this pause, or by a rest of four times what the last counting took, and by the
 * time that counting takes.
 */
const countsPace = { pauseMs: 1_500, rest: 4 }

const retryMs = 2_000

export type TableReaders = {
  /** Tells a reader of changes until it leaves. Returns the function by which it leaves. */
  follow(reader: TableReader): () => void
}

const shared = globalThis as { handrailTables?: TableReaders }

/** Returns the process's one list of open tables. `say` puts their changed rows into words. */
export function getTableReaders(say: SayRows): TableReaders {
  shared.handrailTables ??= createTableReaders(getChangeFeed(), say)
  return shared.handrailTables
}

/**
 * Tells open tables what has changed in them. However many are open, each part of a table that somebody reads is looked up once, each
 * changed row is put into words once for each language, and each view is counted once. This takes a fifth of the process at most for the rows, and as
 * much for the counts.
 */
export function createTableReaders(feed: Pick<ChangeFeed, 'subscribe'>, say: SayRows): TableReaders {
  const groups = new Map<string, TableGroup>()
  const counted = new WeakMap<TableReader, string>()
  let changed = new Set<string>()
  let leaveFeed: (() => void) | undefined
  const rows = paced(tellRows, rowsPace)
  const counts = paced(tellCounts, countsPace)
  const everybody = () => [...groups.values()].flatMap(({ readers }) => [...readers])

  async function tellRows(): Promise<void> {
    const [ids, at] = [changed, databaseNow()]
    changed = new Set()
    const news: News[] = []
    for (const group of groups.values()) {
      try {
        news.push(...(await findNews(group, ids, at)))
      } catch (error) {
        logFailure(error)
        setTimeout(rows.ask, retryMs).unref()
      }
    }
    await tellNews(news, { at, readers: everybody().length, say })
    if (news.length + ids.size > 0) counts.ask()
  }

  async function tellCounts(): Promise<void> {
    const at = databaseNow()
    const known = new Map<string, string>()
    for (const reader of everybody()) {
      const key = countsKeyOf(reader)
      try {
        const text = known.get(key) ?? (await countFor(reader, at))
        known.set(key, text)
        if (counted.get(reader) !== text) reader.onEvent(writeTableEvent(at, 'counts', text))
        counted.set(reader, text)
      } catch (error) {
        setTimeout(counts.ask, retryMs).unref()
        return logFailure(error)
      }
    }
  }

  function end(): void {
    for (const { onClosed } of everybody()) onClosed()
  }

  return {
    follow(reader) {
      const key = groupKeyOf(reader)
      const group = groups.get(key) ?? { part: reader.part, staffId: reader.staffId, readers: new Set() }
      groups.set(key, group)
      group.readers.add(reader)
      leaveFeed ??= feed.subscribe({
        onChanged: (id) => {
          changed.add(id)
          rows.ask()
        },
        onClosed: end,
      })
      rows.ask()
      return () => {
        group.readers.delete(reader)
        if (group.readers.size === 0 && groups.get(key) === group) groups.delete(key)
        if (groups.size > 0) return
        leaveFeed?.()
        leaveFeed = undefined
        changed.clear()
      }
    },
  }
}

/** Returns what the counts above a table depend on: its filters alone. */
function countsKeyOf({ part: { query }, staffId }: TableReader): string {
  const { view: _view, sort: _sort, direction: _direction, ...filters } = query
  return JSON.stringify([filters, query.ownerId === 'me' && staffId])
}

async function countFor({ part: { query }, staffId }: TableReader, at: Date): Promise<string> {
  return JSON.stringify((await countOnboardings(query, staffId, at)).counts)
}

function logFailure(error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown'
  getLog().error({ error: name }, 'open tables could not be told of changes')
}
