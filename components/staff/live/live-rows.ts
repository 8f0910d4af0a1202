import { flushSync } from 'react-dom'
import type { TableEvents } from '@/lib/staff/live/table-event'
import { tellRows } from './table-store'

/**
 * Rows with `data-live` are followed. `data-live-version` changes with the row, and `data-live-announcement` describes
 * it in words.
 */
const selector = '[data-live]'

/** A little longer than the fading in globals.css. */
const tintMs = 6_000

type ChangedRow = { row: HTMLElement; announcement: string }

/** Returns the version of each row by its id. */
export function readRows(): Map<string, string> {
  return new Map([...rows()].map((row) => [row.dataset.live ?? '', row.dataset.liveVersion ?? '']))
}

/** A table with fewer rows is asked for anew when more follow, and one with more rows in any case. */
const [leastRows, mostRows] = [25, 100]

/**
 * Changes the rows as the stream tells, at once. Returns those that have changed, and whether the page is to be asked for anew because it has
 * too few rows or too many, or a row for which it has no table.
 */
export function takeOverRows(
  at: number,
  told: TableEvents['rows'],
  hasNext: boolean,
): { shown: ChangedRow[]; isUnfit: boolean } {
  if (!document.querySelector('[data-live-rows]')) return { shown: [], isUnfit: told.rows.length > 0 }
  const before = readRows()
  keepingFocus(() => flushSync(() => tellRows(at, told, [...before.keys()])))
  const { size } = readRows()
  const isUnfit = size === 0 || size > mostRows || (hasNext && size < leastRows)
  return { shown: changedRows(before), isUnfit }
}

/** Changes rows. What had the focus has it afterwards, also when its row was drawn anew or has moved. */
function keepingFocus(change: () => void): void {
  const focused = document.activeElement
  const row = focused?.closest<HTMLElement>(selector)
  const index = row ? [...row.querySelectorAll('a')].indexOf(focused as HTMLAnchorElement) : -1
  change()
  if (!row || document.activeElement === focused) return
  const same = [...rows()].find(({ dataset }) => dataset.live === row.dataset.live)
  same?.querySelectorAll('a')[index]?.focus({ preventScroll: true })
}

/** Returns the rows that are new or have another version than before. */
export function changedRows(before: Map<string, string>): ChangedRow[] {
  return [...rows()]
    .filter((row) => before.get(row.dataset.live ?? '') !== row.dataset.liveVersion)
    .map((row) => ({ row, announcement: row.dataset.liveAnnouncement ?? '' }))
}

/** Tints rows for some seconds. A row that is still tinted starts again. */
export function tint(changed: ChangedRow[]): void {
  for (const { row } of changed) {
    const at = String(performance.now())
    row.dataset.liveFresh = at
    setTimeout(() => {
      if (row.dataset.liveFresh === at) delete row.dataset.liveFresh
    }, tintMs)
  }
}

function rows(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector)
}
