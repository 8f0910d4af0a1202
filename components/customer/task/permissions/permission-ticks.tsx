'use client'

import { useTicks } from '@/components/customer/task/ticks/ticks'
import { useActionStates } from '@/components/erp-screen/action-states'

export type StepNumberProps = { number: number; actionIds: string[] }

/** Shows the number of a step whose rows are ticked one by one. It is ticked when all rows are. */
export function StepNumber({ number, actionIds }: StepNumberProps) {
  const all = useActionStates()
  const states = actionIds.map((id) => all[id])
  const isDone = states.every((state) => state === 'done')
  const look = isDone ? 'done' : states.includes('now') ? 'now' : 'border-dashed'
  return (
    <span aria-hidden="true" className={`tick size-8 ${look}`}>
      {isDone ? '✓' : number}
    </span>
  )
}

export type RowsDoneProps = { actionIds: string[]; tickAll: string }

/** Counts the ticked rows of a step and offers to tick all of them at once. */
export function RowsDone({ actionIds, tickAll }: RowsDoneProps) {
  const ticks = useTicks()
  if (!ticks) return null
  const open = actionIds.filter((id) => !ticks.isTicked(id))
  return (
    <div className="mt-2 flex min-h-8 items-center justify-between gap-4 text-note text-ink-3 sm:ms-11.5">
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
