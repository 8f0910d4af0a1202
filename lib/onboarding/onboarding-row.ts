import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { doerSelect, doersOf } from './doer'
import { handoverSelect, toHandover } from './handover-row'
import { connectedPlaceSchema, otherPlaceSchema } from './place'
import { type Doer, type OnboardingRecord, type TaskRecord, type WaitingFor, waitedFor } from './record'

/** What a record is made from. */
export const recordSelect = {
  answers: true,
  connectedAt: true,
  place: true,
  otherPlace: true,
  participants: { select: doerSelect },
  ticks: { select: { taskId: true, actionId: true, participantId: true, at: true } },
  tasks: { omit: { onboardingId: true } },
  handovers: { where: { endedAt: null }, select: handoverSelect },
} satisfies Prisma.OnboardingSelect

type Row = Prisma.OnboardingGetPayload<{ select: typeof recordSelect }>

const answersSchema = z.record(z.string(), z.string()).catch({})
const waitingForSchema = z.enum(waitedFor).catch('other') satisfies z.ZodType<WaitingFor>

/** Whatever a row holds becomes a record: a guide may have changed since it was written. */
export function toRecord(row: Row): OnboardingRecord {
  const by = doersOf(row.participants)
  return {
    answers: answersSchema.parse(row.answers),
    ticks: row.ticks.map(({ participantId, ...tick }) => ({ ...tick, by: by(participantId) })),
    tasks: row.tasks.map((task) => {
      const handover = row.handovers.find(({ taskId }) => taskId === task.taskId)
      return { ...toTaskRecord(task, by), ...(handover && toHandover(handover, by)) }
    }),
    connectedAt: row.connectedAt ?? undefined,
    place: connectedPlaceSchema.safeParse(row.place).data,
    otherPlace: otherPlaceSchema.safeParse(row.otherPlace).data,
  }
}

function toTaskRecord(task: Row['tasks'][number], by: (id: string | null) => Doer): TaskRecord {
  const { taskId, doneAt, verifiedAt, waitingSince, problemAt } = task
  return {
    taskId,
    done: doneAt ? { by: by(task.doneById), at: doneAt } : undefined,
    verifiedAt: verifiedAt ?? undefined,
    waiting: waitingSince
      ? {
          for: waitingForSchema.parse(task.waitingFor),
          who: task.waitingWho ?? '',
          since: waitingSince,
          by: by(task.waitingById),
        }
      : undefined,
    problem: problemAt
      ? {
          causes: task.problemCauses,
          rows: task.problemRows,
          checks: task.problemChecks,
          testId: task.problemTestId ?? '',
          at: problemAt,
        }
      : undefined,
  }
}
