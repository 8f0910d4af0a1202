'use client'

import { useActionStates } from '@/components/erp-screen/action-states'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { submitTickAction } from '@/lib/tasks/actions'
import { useTicks } from './ticks'

type TickButtonProps = {
  actionId: string
  number?: number
  /** The id of the sentence that says what is ticked. */
  labelledBy: string
}

/** Shows the number of an action as a button that ticks it. Where nothing can be ticked it shows the number alone. */
export function TickButton({ actionId, number, labelledBy }: TickButtonProps) {
  const ticks = useTicks()
  const state = useActionStates()[actionId] ?? 'todo'
  const face = state === 'done' ? '✓' : number
  const size = number === undefined ? 'size-6.5' : 'size-8'
  if (!ticks) {
    return (
      <span aria-hidden="true" className={`tick ${size} border-line-2 text-ink-3`}>
        {face}
      </span>
    )
  }
  const isTicked = ticks.isTicked(actionId)
  return (
    <form
      action={submitTickAction}
      onSubmit={(event) => {
        event.preventDefault()
        ticks.toggle(actionId)
      }}
    >
      <HiddenFields fields={{ ...ticks.task, actionId, done: String(!isTicked) }} />
      <button
        type="submit"
        aria-pressed={isTicked}
        aria-labelledby={labelledBy}
        className={`tick ${state} ${size}`}
      >
        {face}
      </button>
    </form>
  )
}
