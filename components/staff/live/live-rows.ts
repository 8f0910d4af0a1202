/** What has `data-live` is followed: `data-live-version` changes with it, `data-live-announcement` says in words how it stands. */
const selector = '[data-live]'

/** Longer than the tint's fading in globals.css. */
const tintMs = 6_000

type ChangedRow = { row: HTMLElement; announcement: string }

/** Every row's version by its id. */
export function readRows(): Map<string, string> {
  return new Map([...rows()].map((row) => [row.dataset.live ?? '', row.dataset.liveVersion ?? '']))
}

/** Rows that are new since, or not as they were. */
export function changedRows(before: Map<string, string>): ChangedRow[] {
  return [...rows()]
    .filter((row) => before.get(row.dataset.live ?? '') !== row.dataset.liveVersion)
    .map((row) => ({ row, announcement: row.dataset.liveAnnouncement ?? '' }))
}

/** For some seconds; anew where it has not faded yet. */
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
