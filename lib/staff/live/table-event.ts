import type { ListView } from '@/lib/staff/onboarding-list/list-query'
import type { RowInPlace } from '@/lib/staff/onboarding-list/row-in-words'

/** What the stream tells an open table, by the name of the event. Without JavaScript nobody listens. */
export type TableEvents = {
  /**
   * Rows that have changed or come into the table, and the ids of those that no longer belong into it. Where too much has changed to name
   * them, `only` has the ids of all that do.
   */
  rows: { rows: RowInPlace[]; gone: string[]; only?: string[] }
  /** The number of rows of each view. */
  counts: Record<ListView, number>
  /** So much has changed that the page is to be asked for anew, the later the more readers there are. */
  changed: { readers: number }
}

/** Writes an event with its data as JSON. Its id is the time in milliseconds from which on a reader that has it has to be told of changes. */
export function writeTableEvent(at: Date, name: keyof TableEvents, json: string): string {
  return `id: ${at.getTime()}\nevent: ${name}\ndata: ${json}\n\n`
}
