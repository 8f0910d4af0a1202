import 'server-only'
import { z } from 'zod'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import type { Prisma } from '@/prisma/generated/client'
import { type Actor, actorSelect, actorsOf } from './actor'
import { connectedCompanySchema, pendingCompanySchema } from './erp-company'
import { type Journey, journey } from './journey'
import { type OnboardingRecord, type TaskRecord, type WaitingFor, waitedFor } from './record'

/** What a record tells of a task that was handed over and has not come back. */
export const handoverSelect = {
  taskId: true,
  fromParticipantId: true,
  toParticipantId: true,
  at: true,
  remindedAt: true,
  link: { select: { expiresAt: true } },
} satisfies Prisma.HandoverSelect

type HandoverRow = Prisma.HandoverGetPayload<{ select: typeof handoverSelect }>

/** `lapsed` once the link has expired: nobody holds the task any more, whether or not that was written down. */
export function toHandover(
  row: HandoverRow,
  by: (id: string) => Actor,
): Pick<TaskRecord, 'handedOver' | 'expired'> {
  const until = row.link.expiresAt
  const handover = {
    to: by(row.toParticipantId),
    by: by(row.fromParticipantId),
    since: row.at,
    remindedAt: row.remindedAt ?? undefined,
    until,
  }
  return until > new Date() ? { handedOver: handover } : { expired: handover }
}

/** What a record is made from. */
export const recordSelect = {
  answers: true,
  connectedAt: true,
  erpCompany: true,
  pendingCompany: true,
  participants: { select: actorSelect },
  ticks: { select: { taskId: true, actionId: true, participantId: true, at: true } },
  tasks: { omit: { onboardingId: true } },
  handovers: { where: { endedAt: null }, select: handoverSelect },
} satisfies Prisma.OnboardingSelect

type RecordRow = Prisma.OnboardingGetPayload<{ select: typeof recordSelect }>

/** Texts by name as a JSON column holds them. Anything else becomes none. */
export const textsByNameSchema = z.record(z.string(), z.string()).catch({})

const waitingForSchema = z.enum(waitedFor).catch('other') satisfies z.ZodType<WaitingFor>

/** Whatever a row holds becomes a record: a guide may have changed since it was written. */
export function toRecord(row: RecordRow): OnboardingRecord {
  const by = actorsOf(row.participants)
  return {
    answers: textsByNameSchema.parse(row.answers),
    ticks: row.ticks.map(({ participantId, ...tick }) => ({ ...tick, by: by(participantId) })),
    tasks: row.tasks.map((task) => {
      const handover = row.handovers.find(({ taskId }) => taskId === task.taskId)
      return { ...toTaskRecord(task, by), ...(handover && toHandover(handover, by)) }
    }),
    connectedAt: row.connectedAt ?? undefined,
    erpCompany: connectedCompanySchema.safeParse(row.erpCompany).data,
    pendingCompany: pendingCompanySchema.safeParse(row.pendingCompany).data,
  }
}

function toTaskRecord(task: RecordRow['tasks'][number], by: (id: string | null) => Actor): TaskRecord {
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

export type OnboardingState = { guide: Guide; record: OnboardingRecord; journey: Journey }

export async function loadState(tx: Prisma.TransactionClient, id: string): Promise<OnboardingState> {
  const row = await tx.onboarding.findUniqueOrThrow({
    where: { id },
    select: { guideId: true, ...recordSelect },
  })
  const guide = getGuide(row.guideId)
  if (!guide) throw new Error(`There is no guide ${row.guideId}.`)
  const record = toRecord(row)
  return { guide, record, journey: journey(guide, record) }
}
