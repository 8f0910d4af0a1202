import { z } from 'zod'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { waitingOns } from '@/lib/onboarding/summary/status'
import { time, toTime, toTimeOrNull } from './times'

/** One task of an onboarding: its state, who has it and since when, and what a test has found. */
export const taskSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['confirm', 'questions', 'instruct', 'wait', 'authorize', 'connect', 'attest']),
    state: z.enum([
      'notNeeded',
      'cannotStart',
      'notStarted',
      'inProgress',
      'waiting',
      'handedOver',
      'problem',
      'done',
    ]),
    heldBy: z.enum(waitingOns).nullable(),
    since: time.nullable(),
    blockedBy: z.array(z.string()),
    proof: z.enum(['attested', 'verified']).nullable(),
    problem: z
      .object({
        causes: z.array(z.string()),
        permissions: z.array(z.string()),
        testId: z.string(),
        foundAt: time,
      })
      .nullable(),
    handedOverUntil: time.nullable(),
  })
  .meta({ id: 'Task' })

export function toTask(journeyTask: JourneyTask): z.input<typeof taskSchema> {
  const { task, status, record, blockedBy, proof } = journeyTask
  const problem = status === 'problem' || status === 'handedOver' ? record?.problem : undefined
  return {
    id: task.id,
    kind: task.kind,
    state: status,
    ...holderOf(journeyTask),
    blockedBy: blockedBy.map(({ id }) => id),
    proof: proof ?? null,
    problem: problem
      ? {
          causes: problem.causes,
          permissions: problem.rows,
          testId: problem.testId,
          foundAt: toTime(problem.at),
        }
      : null,
    handedOverUntil: status === 'handedOver' ? toTimeOrNull(record?.handedOver?.until) : null,
  }
}

/** Returns the party that a task waits for, and the time since when it has been in its state. */
function holderOf({ task, status, record, actions }: JourneyTask) {
  const ticks = actions.flatMap(({ tick }) => (tick ? [tick.at] : []))
  switch (status) {
    case 'done':
      return { heldBy: null, since: toTimeOrNull(record?.verifiedAt ?? record?.done?.at) }
    case 'waiting':
      return { heldBy: record?.waiting?.for ?? 'other', since: toTimeOrNull(record?.waiting?.since) } as const
    case 'handedOver':
      return { heldBy: 'colleague', since: toTimeOrNull(record?.handedOver?.since) } as const
    case 'problem':
      return { heldBy: 'customer', since: toTimeOrNull(record?.problem?.at) } as const
    case 'inProgress':
      return { heldBy: 'customer', since: toTimeOrNull(earliest(ticks)) } as const
    case 'notStarted':
      return { heldBy: task.kind === 'wait' ? (task.waitFor ?? 'other') : 'customer', since: null } as const
    default:
      return { heldBy: null, since: null }
  }
}

function earliest(times: Date[]): Date | undefined {
  return times.toSorted((one, other) => one.getTime() - other.getTime())[0]
}
