'use client'

import type { SaveStatus as Status } from './tick-sender'
import { useTicks } from './ticks'

/** One quiet line that says whether the ticks are saved; it speaks up when they are not. */
export function SaveStatus({ words }: { words: Record<Status, string> }) {
  const status = useTicks()?.status ?? 'idle'
  const look =
    status === 'kept' || status === 'closed' ? 'text-wait' : status === 'refused' ? 'text-bad' : 'text-ink-3'
  return (
    <p
      role="status"
      className={`sticky bottom-0 z-2 -mt-px border-t border-line bg-paper py-3 text-note ${look}`}
    >
      {words[status]}
    </p>
  )
}
