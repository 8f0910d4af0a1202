'use client'

import { useActionStates } from '@/components/erp-screen/action-states'

/** The number of a step whose rows are ticked one by one: it follows them. */
export function StepNumber({ number, actionIds }: { number: number; actionIds: string[] }) {
  const all = useActionStates()
  const states = actionIds.map((id) => all[id])
  const isDone = states.every((state) => state === 'done')
  const look = isDone
    ? 'border-accent bg-accent text-accent-ink'
    : states.includes('now')
      ? 'border-accent text-accent ring-4 ring-accent-soft'
      : 'border-dashed border-line-3 text-ink-2'
  return (
    <span
      aria-hidden="true"
      className={`grid size-8 place-items-center rounded-full border-[1.5px] text-note leading-none font-semibold tabular-nums ${look}`}
    >
      {isDone ? '✓' : number}
    </span>
  )
}
