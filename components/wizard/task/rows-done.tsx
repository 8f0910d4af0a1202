'use client'

import { useTicks } from './ticks'

type RowsDoneProps = { actionIds: string[]; tickAll: string }

/** How many rows of a step are ticked; all at once for whoever has set them all before coming back. */
export function RowsDone({ actionIds, tickAll }: RowsDoneProps) {
  const ticks = useTicks()
  if (!ticks) return null
  const open = actionIds.filter((id) => !ticks.isTicked(id))
  return (
    <div className="mt-2 flex min-h-8 items-center justify-between gap-4 text-note text-ink-3 sm:ml-11.5">
      <span className="tabular-nums">
        {actionIds.length - open.length} / {actionIds.length}
      </span>
      {open.length > 1 && (
        <button
          type="button"
          onClick={() => open.map(ticks.toggle)}
          className="min-h-8 text-accent underline decoration-1 underline-offset-3 hover:decoration-2 noscript:hidden"
        >
          {tickAll}
        </button>
      )}
    </div>
  )
}
