'use client'

import type { ReactNode } from 'react'
import { useActionStates } from '@/components/erp-screen/action-states'

/** A row of the list that knows whether its action is done; `data-state` is for its looks. */
export function TickedItem({
  actionId,
  className,
  children,
}: {
  actionId: string
  className: string
  children: ReactNode
}) {
  const state = useActionStates()[actionId] ?? 'todo'
  return (
    <li id={actionId} data-state={state} className={`group scroll-mt-6 ${className}`}>
      {children}
    </li>
  )
}
