'use client'

import { createContext, type ReactNode, use, useEffect } from 'react'
import { type ActionState, stateOfMark } from './mark-state'

const StatesContext = createContext<Record<string, ActionState>>({})

type ActionStatesProps = { states: Record<string, ActionState>; children: ReactNode }

/** Gives the list and the drawing of a task the same states. */
export function ActionStates({ states, children }: ActionStatesProps) {
  return <StatesContext value={states}>{children}</StatesContext>
}

export function useActionStates(): Record<string, ActionState> {
  return use(StatesContext)
}

/** Keeps the marks of the drawing, which the server has drawn as HTML, in the states that the list has now. */
export function FollowStates() {
  const states = useActionStates()
  // After each update: the drawing may have come anew from the server.
  useEffect(() => {
    for (const mark of document.querySelectorAll<HTMLElement>('.mark[data-actions]'))
      mark.dataset.state = stateOfMark(mark.dataset.actions?.split(' ') ?? [], states)
  })
  return null
}
