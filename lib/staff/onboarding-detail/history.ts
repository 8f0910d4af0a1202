import type { Actor } from '@/lib/onboarding/actor'
import type { EventKind } from '@/lib/onboarding/events'

/** Something that happened. `by` is absent where nobody did it, such as what a test has found. */
export type HistoryEntry = {
  eventId: string
  at: Date
  kind: EventKind
  taskId?: string
  by?: Actor
  /** Whom it was done to. */
  to?: Actor
  /** Codes and ids, by name; lists of them as they are. */
  data: Record<string, string | string[] | boolean>
  /** The reason that was written down with it. */
  note?: string
  /** How often in a row: ticks of one task by one person are told in one sentence. */
  count: number
}

/** Newest first. `older` is where the next page begins. */
export type History = { entries: HistoryEntry[]; older?: string }

const groupedKinds: EventKind[] = ['actionTicked', 'actionUnticked', 'companySetUp', 'companyLeftOut']

/** Tells what one person did many times in a row, within a day, as one entry: the newest, with their number. */
export function groupRepeated(entries: HistoryEntry[]): HistoryEntry[] {
  const told: HistoryEntry[] = []
  for (const entry of entries) {
    const last = told.at(-1)
    if (last && isSame(last, entry)) told[told.length - 1] = { ...last, count: last.count + entry.count }
    else told.push(entry)
  }
  return told
}

function isSame(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    groupedKinds.includes(one.kind) &&
    one.kind === other.kind &&
    one.taskId === other.taskId &&
    one.by?.participantId === other.by?.participantId &&
    one.at.toDateString() === other.at.toDateString()
  )
}
