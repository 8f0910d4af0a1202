import type { WaitingFor } from '@/lib/guide/model/guide'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'
import type { WaitingOn } from './status'
import { usualWaitHours } from './stuck-rules'

/** The party whose turn it is, the task, and the time since when it is. `who` is the name that somebody gave, or empty. */
export type WhoseTurn = { task?: JourneyTask; on: WaitingOn; who: string; since: Date }

/** A task that waits for somebody else, since when, and for how many hours that usually takes. */
export type Wait = { task: JourneyTask; on: WaitingFor; who: string; since: Date; usualHours: number }

/**
 * Returns whose turn it is. A problem comes first, then whatever the customer can do. Only when nothing of that is left does
 * the onboarding wait for somebody else. `since` is the time of the customer's last progress.
 */
export function findWhoseTurn(journey: Journey, since: Date): WhoseTurn {
  const problem = journey.tasks.find(({ status }) => status === 'problem')
  const open = problem ?? journey.tasks.find((task) => canBeDone(task) && !isWaitTask(task))
  if (open) return { task: open, on: 'customer', who: '', since }
  const longest = listWaits(journey, since).sort((a, b) => a.since.getTime() - b.since.getTime())[0]
  return longest ?? { task: journey.next, on: 'customer', who: '', since }
}

/** Returns all tasks that wait, in the guide's order. A task of the kind `wait` waits even when nobody has said so. */
export function listWaits(journey: Journey, since: Date): Wait[] {
  return journey.tasks.flatMap((task) => {
    const wait = findWait(task, since)
    return wait ? [{ task, ...wait, usualHours: usualWaitHours(task.task, wait.on) }] : []
  })
}

function findWait(task: JourneyTask, since: Date): Pick<Wait, 'on' | 'who' | 'since'> | undefined {
  const { waiting, handedOver } = task.record ?? {}
  if (task.status === 'waiting' && waiting) return { on: waiting.for, who: waiting.who, since: waiting.since }
  if (task.status === 'handedOver' && handedOver)
    return { on: 'colleague', who: handedOver.to.name, since: handedOver.since }
  if (canBeDone(task) && isWaitTask(task)) return { on: task.task.waitFor ?? 'other', who: '', since }
  return undefined
}

function canBeDone({ status }: JourneyTask): boolean {
  return status === 'inProgress' || status === 'notStarted'
}

function isWaitTask({ task }: JourneyTask): boolean {
  return task.kind === 'wait'
}
