import type { WaitingFor } from '@/lib/guide/model/guide'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'
import type { WaitingOn } from './status'
import { usualWaitHours } from './stuck-rules'

/** Whose turn it is, on which task, and since when. */
export type WhoseTurn = { task?: JourneyTask; on: WaitingOn; who: string; since: Date }

/** A task that rests with somebody else, and how long that usually takes. */
export type Wait = { task: JourneyTask; on: WaitingFor; who: string; since: Date; usualHours: number }

/**
 * Repairing comes first, then what the customer can do; only when all of that is done does anybody wait for somebody else.
 * `since`: when the customer last got further.
 */
export function whoseTurn(journey: Journey, since: Date): WhoseTurn {
  const problem = journey.tasks.find(({ status }) => status === 'problem')
  const open = problem ?? journey.tasks.find((task) => canBeDone(task) && !isWait(task))
  if (open) return { task: open, on: 'customer', who: '', since }
  const longest = listWaits(journey, since).sort((a, b) => a.since.getTime() - b.since.getTime())[0]
  return longest ?? { task: journey.next, on: 'customer', who: '', since }
}

/** Everything that waits, in the order of the guide. A task of waiting does so without anybody's saying. */
export function listWaits(journey: Journey, since: Date): Wait[] {
  return journey.tasks.flatMap((task) => {
    const rest = waitOf(task, since)
    return rest ? [{ task, ...rest, usualHours: usualWaitHours(task.task, rest.on) }] : []
  })
}

function waitOf(task: JourneyTask, since: Date): Pick<Wait, 'on' | 'who' | 'since'> | undefined {
  const { waiting, handedOver } = task.record ?? {}
  if (task.status === 'waiting' && waiting) return { on: waiting.for, who: waiting.who, since: waiting.since }
  if (task.status === 'handedOver' && handedOver)
    return { on: 'colleague', who: handedOver.to.name, since: handedOver.since }
  if (canBeDone(task) && isWait(task)) return { on: task.task.waitFor ?? 'other', who: '', since }
  return undefined
}

function canBeDone({ status }: JourneyTask): boolean {
  return status === 'inProgress' || status === 'notStarted'
}

function isWait({ task }: JourneyTask): boolean {
  return task.kind === 'wait'
}
