'use client'

import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { ActionStates, FollowStates } from '@/components/erp-screen/action-states'
import { statesOf } from '@/components/erp-screen/mark-state'
import type { TaskIds } from '@/components/ui/hidden-fields'
import type { SavedTicks } from '@/lib/tasks/form-states'
import { tickSenderOf } from './send-ticks'
import type { SaveStatus } from './tick-sender'

type TicksContextValue = {
  task: TaskIds
  status: SaveStatus
  isTicked: (actionId: string) => boolean
  toggle: (actionId: string) => void
}

const TicksContext = createContext<TicksContextValue | null>(null)

/** Returns the ticks that can be set here, or null where they are only shown. */
export function useTicks(): TicksContextValue | null {
  return use(TicksContext)
}

type TicksProps = {
  task: TaskIds
  /** The ids of the actions in order. */
  order: string[]
  /** The actions that the server knows to be ticked, in this version of the onboarding. */
  ticked: string[]
  version: number
  children: ReactNode
}

/** Shows ticks at once, before the server has saved them. Without JavaScript the forms inside do the work. */
export function Ticks({ task, order, ticked, version, children }: TicksProps) {
  const { onboardingId, taskId } = task
  const [pending, setPending] = useState<Record<string, boolean>>({})
  const [saved, setSaved] = useState<SavedTicks>()
  const [status, setStatus] = useState<SaveStatus>('idle')

  useEffect(() => {
    const sender = tickSenderOf(onboardingId)
    setPending(sender.pending(taskId))
    return sender.subscribe({
      onStatus: setStatus,
      onSaved: (savedTaskId, answer) => {
        if (savedTaskId !== taskId) return
        setPending(sender.pending(taskId))
        setSaved(answer)
      },
    })
  }, [onboardingId, taskId])

  // A page may arrive that was read before the last ticks were saved.
  const known = saved && saved.version > version ? saved.ticked : ticked
  const isTicked = (actionId: string) => pending[actionId] ?? known.includes(actionId)
  function toggle(actionId: string): void {
    tickSenderOf(onboardingId).add({ taskId, actionId, done: !isTicked(actionId) })
    setPending(tickSenderOf(onboardingId).pending(taskId))
  }

  return (
    <TicksContext value={{ task, status, isTicked, toggle }}>
      <ActionStates states={statesOf(order, isTicked)}>
        {children}
        <FollowStates />
      </ActionStates>
    </TicksContext>
  )
}

/** Says whether the ticks are saved. It is announced and coloured when they are not. */
export function SaveStatusLine({ words }: { words: Record<SaveStatus, string> }) {
  const status = useTicks()?.status ?? 'idle'
  const look =
    status === 'kept' || status === 'closed' ? 'text-wait' : status === 'rejected' ? 'text-bad' : 'text-ink-3'
  return (
    <p
      role="status"
      className={`sticky bottom-0 z-2 -mt-px border-t border-line bg-paper py-3 text-note ${look}`}
    >
      {words[status]}
    </p>
  )
}
