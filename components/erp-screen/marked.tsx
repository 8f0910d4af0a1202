import type { ReactNode } from 'react'
import type { Sketch } from './drawn-screen'
import { stateOfMark } from './mark-state'

type MarkedProps = {
  sketch: Sketch
  /** The actions that are done here. */
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
  sketch,
  actionIds,
  number,
  isInLine = false,
  isRinged = true,
  className = '',
  children,
}: MarkedProps) {
  return (
    <span
      data-actions={actionIds.length > 0 ? actionIds.join(' ') : undefined}
      data-state={stateOfMark(actionIds, sketch.states)}
      className={`mark ${isRinged ? '' : 'unringed '}${className}`}
    >
      {number !== undefined && <span className={`mark-number${isInLine ? ' in-line' : ''}`}>{number}</span>}
      {children}
    </span>
  )
}
