import 'server-only'
import { z } from 'zod'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import type { Prisma } from '@/prisma/generated/client'
import { type Actor, actorLookup, actorSelect } from './actor'
import { connectedCompanySchema, pendingCompanySchema } from './erp-company'
import { computeJourney, type Journey } from './journey'
import { type OnboardingRecord, type TaskRecord, type WaitingFor, waitingForOptions } from './record'

export type OnboardingState = { guide: Guide; record: OnboardingRecord; journey: Journey }

/** Is thrown for an onboarding whose guide is left out or not installed any more. What needs its tasks cannot be done then. */
export class GuideAbsent extends Error {
  override name = 'GuideAbsent'

  constructor(guideId: string) {
    super(`There is no guide ${guideId}.`)
  }
}

/** The columns of a handover that has not ended, as a record needs them. */
export const handoverSelect = {
  taskId: true,
  fromParticipantId: true,
  toParticipantId: true,
  at: true,
  remindedAt: true,
  link: { select: { expiresAt: true } },
} satisfies Prisma.HandoverSelect

/** The columns of an onboarding that a record is built from. */
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

type HandoverRow = Prisma.HandoverGetPayload<{ select: typeof handoverSelect }>

/** The columns of an onboarding that its state is built from. */
export const stateSelect = { guideId: true, ...recordSelect } satisfies Prisma.OnboardingSelect

type RecordRow = Prisma.OnboardingGetPayload<{ select: typeof recordSelect }>

/** Parses a JSON column that holds texts by name. A value of any other shape gives an empty object. */
export const textsByNameSchema = z.record(z.string(), z.string()).catch({})

const waitingForSchema = z.enum(waitingForOptions).catch('other') satisfies z.ZodType<WaitingFor>

/** Reads the guide, the record and the journey of an onboarding. Throws when there is no such onboarding or guide. */
export async function loadState(tx: Prisma.TransactionClient, id: string): Promise<OnboardingState> {
  return toState(await tx.onboarding.findUniqueOrThrow({ where: { id }, select: stateSelect }))
}

/** Turns a row into the guide, the record and the journey. Throws when there is no such guide. */
export function toState(row: RecordRow & { guideId: string }): OnboardingState {
  const guide = getGuide(row.guideId)
  if (!guide) throw new GuideAbsent(row.guideId)
  const record = toRecord(row)
  return { guide, record, journey: computeJourney(guide, record) }
}

/** Turns a row into a record. Any row is accepted, because the guide may have changed since it was written. */
export function toRecord(row: RecordRow): OnboardingRecord {
  const findActor = actorLookup(row.participants)
  return {
    answers: textsByNameSchema.parse(row.answers),
    ticks: row.ticks.map(({ participantId, ...tick }) => ({ ...tick, by: findActor(participantId) })),
    tasks: row.tasks.map((task) => {
      const handover = row.handovers.find(({ taskId }) => taskId === task.taskId)
      return { ...toTaskRecord(task, findActor), ...(handover && toHandover(handover, findActor)) }
    }),
    connectedAt: row.connectedAt ?? undefined,
    erpCompany: connectedCompanySchema.safeParse(row.erpCompany).data,
    pendingCompany: pendingCompanySchema.safeParse(row.pendingCompany).data,
  }
}

function toTaskRecord(task: RecordRow['tasks'][number], findActor: (id: string | null) => Actor): TaskRecord {
  const { taskId, doneAt, verifiedAt, waitingSince, problemAt } = task
  return {
    taskId,
    done: doneAt ? { by: findActor(task.doneById), at: doneAt } : undefined,
    verifiedAt: verifiedAt ?? undefined,
    waiting: waitingSince
      ? {
          for: waitingForSchema.parse(task.waitingFor),
          who: task.waitingWho ?? '',
          since: waitingSince,
          by: findActor(task.waitingById),
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

/** Returns `expired` once the link has expired: the colleague no longer has the task, even if no event says so yet. */
function toHandover(
  row: HandoverRow,
  findActor: (id: string) => Actor,
): Pick<TaskRecord, 'handedOver' | 'expired'> {
  const until = row.link.expiresAt
  const handover = {
    to: findActor(row.toParticipantId),
    by: findActor(row.fromParticipantId),
    since: row.at,
    remindedAt: row.remindedAt ?? undefined,
    until,
  }
  return until > databaseNow() ? { handedOver: handover } : { expired: handover }
}
