'use client'

import { createContext, type ReactNode, use } from 'react'

/** The state of an action. `now` is the first one that is still to be done. */
export type ActionState = 'done' | 'now' | 'todo'

const StatesContext = createContext<Record<string, ActionState>>({})

type ActionStatesProps = { states: Record<string, ActionState>; children: ReactNode }

/** Gives the list and the drawing of a task the same states. */
export function ActionStates({ states, children }: ActionStatesProps) {
  return <StatesContext value={states}>{children}</StatesContext>
}

export function useActionStates(): Record<string, ActionState> {
  return use(StatesContext)
}

type MarkedProps = {
  /** The actions that are done here. The mark counts as done when all of them are. */
  actionIds: string[]
  number?: number
  /** Whether the number stands in the line, before a text, and not on the corner of a box. */
  isInLine?: boolean
  isRinged?: boolean
  className?: string
  children: ReactNode
}

/** Marks where an action is done. It is numbered, ringed while the action is next, and quieter when it is done. */
export function Marked({
  actionIds,
  number,
  isInLine = false,
  isRinged = true,
  className = '',
  children,
}: MarkedProps) {
  const states = useActionStates()
  return (
    <span
      data-state={stateOf(actionIds.map((id) => states[id] ?? 'todo'))}
      className={`mark ${isRinged ? '' : 'unringed '}${className}`}
    >
      {number !== undefined && <span className={`mark-number${isInLine ? ' in-line' : ''}`}>{number}</span>}
      {children}
    </span>
  )
}

function stateOf(states: ActionState[]): ActionState {
  if (states.includes('now')) return 'now'
  return states.length > 0 && states.every((state) => state === 'done') ? 'done' : 'todo'
}
