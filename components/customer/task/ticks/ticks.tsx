'use client'

import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { type ActionState, ActionStates } from '@/components/erp-screen/action-states'
import type { TaskIds } from '@/components/ui/hidden-fields'
import { tickSenderOf } from './send-ticks'
import { pendingOf, tickStore } from './tick-queue'
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
  /** The ids of the actions in order. `ticked` are those that the server knows to be ticked. */
  order: string[]
  ticked: string[]
  children: ReactNode
}

/** Shows ticks at once, before the server has saved them. Without JavaScript the forms inside do the work. */
export function Ticks({ task, order, ticked, children }: TicksProps) {
  const { onboardingId, taskId } = task
  const [own, setOwn] = useState<OwnTicks>({})
  const [saved, setSaved] = useState<string[]>()
  const [status, setStatus] = useState<SaveStatus>('idle')
  const rendered = ticked.join()

  useEffect(
    () =>
      tickSenderOf(onboardingId).subscribe({
        onStatus: setStatus,
        onSaved: (savedTaskId, answer) => {
          if (savedTaskId !== taskId) return
          // What is still on its way is not in the answer.
          const pending = pendingOf(tickStore(onboardingId).load(), taskId)
          setOwn((current) => unsettledOf(current, pending))
          setSaved(answer.ticked)
        },
        onRejected: (tick) =>
          tick.taskId === taskId && setOwn((current) => withTick(current, tick.actionId, !tick.done)),
      }),
    [onboardingId, taskId],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect reads no `rendered`, but has to run when the server sends other ticks
  useEffect(() => {
    setSaved(undefined)
    const pending = Object.entries(pendingOf(tickStore(onboardingId).load(), taskId))
    setOwn((current) => pending.reduce((all, [id, done]) => withTick(all, id, done), unsettledOf(current)))
  }, [onboardingId, taskId, rendered])

  const isTicked = (actionId: string) => own[actionId]?.done ?? (saved ?? ticked).includes(actionId)
  function toggle(actionId: string): void {
    const done = !isTicked(actionId)
    setOwn((current) => withTick(current, actionId, done))
    tickSenderOf(onboardingId).add({ taskId, actionId, done })
  }

  return (
    <TicksContext value={{ task, status, isTicked, toggle }}>
      <ActionStates states={statesOf(order, isTicked)}>{children}</ActionStates>
    </TicksContext>
  )
}

/** The ticks that were set on this page, by action, and when. */
type OwnTicks = Record<string, { done: boolean; at: number }>

/** A page that the server has read before a tick was saved may arrive this long after it. */
const unsettledMs = 10_000

function withTick(own: OwnTicks, actionId: string, done: boolean): OwnTicks {
  return { ...own, [actionId]: { done, at: performance.now() } }
}

/** Returns what still counts more than the server's word: recent ticks, and those on their way. */
function unsettledOf(own: OwnTicks, pending: Record<string, boolean> = {}): OwnTicks {
  const oldest = performance.now() - unsettledMs
  return Object.fromEntries(Object.entries(own).filter(([id, { at }]) => at > oldest || id in pending))
}

function statesOf(order: string[], isTicked: (actionId: string) => boolean): Record<string, ActionState> {
  const now = order.find((actionId) => !isTicked(actionId))
  const stateOf = (actionId: string) => (isTicked(actionId) ? 'done' : actionId === now ? 'now' : 'todo')
  return Object.fromEntries(order.map((actionId) => [actionId, stateOf(actionId)]))
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
