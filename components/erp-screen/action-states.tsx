'use client'

import { createContext, type ReactNode, use } from 'react'

/** `now` is the first action still to be done. */
export type ActionState = 'done' | 'now' | 'todo'

const StatesContext = createContext<Record<string, ActionState>>({})

type ActionStatesProps = { states: Record<string, ActionState>; children: ReactNode }

/** Tells the list and the drawing of one task the same thing. */
export function ActionStates({ states, children }: ActionStatesProps) {
  return <StatesContext value={states}>{children}</StatesContext>
}

export function useActionStates(): Record<string, ActionState> {
  return use(StatesContext)
}
