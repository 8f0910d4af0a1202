'use client'

import type { ReactNode } from 'react'
import { useActionStates } from '@/components/erp-screen/action-states'
import { sentenceId } from './sentence-id'
import { TickButton } from './tick-button'

export type TickedRow = {
  actionId: string
  /** Is absent where the rows of a list share one number. */
  number?: number
  /** The instruction: HTML from `toHtml`, or React elements where it contains a client component. */
  text: string | { elements: ReactNode }
}

type TickedRowsProps = {
  rows: TickedRow[]
  /** The looks of each row, and of the text in it. */
  className: string
  textClassName: string
}

/** Shows actions with their ticks. `data-state` says of each whether it is done, for the styles. */
export function TickedRows({ rows, className, textClassName }: TickedRowsProps) {
  const states = useActionStates()
  return rows.map(({ actionId, number, text }) => (
    <li
      key={actionId}
      id={actionId}
      data-state={states[actionId] ?? 'todo'}
      className={`group scroll-mt-6 ${className}`}
    >
      <TickButton actionId={actionId} number={number} labelledBy={sentenceId(actionId)} />
      {typeof text === 'string' ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `toHtml` has escaped every text in it
        <div className={textClassName} dangerouslySetInnerHTML={{ __html: text }} />
      ) : (
        <div className={textClassName}>{text.elements}</div>
      )}
    </li>
  ))
}
