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

/** Returns whether the page shows the row with this id. */
export function isShown(id: string | undefined): boolean {
  return [...rows()].some((row) => row.dataset.live === id)
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
