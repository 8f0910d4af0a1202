import type { Actor } from '@/lib/onboarding/actor'
import type { EventKind } from '@/lib/onboarding/events'

/** An event of the history. `by` is absent when no person caused it, as with a problem that a test found. */
export type HistoryEntry = {
  eventId: string
  at: Date
  kind: EventKind
  taskId?: string
  by?: Actor
  /** The participant whom the event concerns. */
  to?: Actor
  /** The name of the API key with which the vendor's software did it. */
  apiKey?: string
  /** The event's codes and ids by name. */
  data: Record<string, string | string[] | boolean>
  /** The note that was written with the event. */
  note?: string
  /** The number of times that it happened in a row. Ticks of one task by one person become one entry. */
  count: number
}

/** One page of a history, the newest entry first. `older` is where the next page begins. */
export type History = { entries: HistoryEntry[]; older?: string }

const groupedKinds: EventKind[] = ['actionTicked', 'actionUnticked', 'companySetUp', 'companyLeftOut']

/** Merges what one person did many times in a row within a day into one entry: the newest one, with the number. */
export function groupRepeated(entries: HistoryEntry[]): HistoryEntry[] {
  const grouped: HistoryEntry[] = []
  for (const entry of entries) {
    const last = grouped.at(-1)
    if (last && isRepeated(last, entry))
      grouped[grouped.length - 1] = { ...last, count: last.count + entry.count }
    else grouped.push(entry)
  }
  return grouped
}

function isRepeated(one: HistoryEntry, other: HistoryEntry): boolean {
  return (
    groupedKinds.includes(one.kind) &&
    one.kind === other.kind &&
    one.taskId === other.taskId &&
    one.by?.participantId === other.by?.participantId &&
    one.at.toDateString() === other.at.toDateString()
  )
}
