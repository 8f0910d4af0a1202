import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Doer, TaskRecord } from './record'

/** What a record tells of a task that was handed over and has not come back. */
export const handoverSelect = {
  taskId: true,
  fromParticipantId: true,
  toParticipantId: true,
  at: true,
  remindedAt: true,
  link: { select: { expiresAt: true } },
} satisfies Prisma.HandoverSelect

type Row = Prisma.HandoverGetPayload<{ select: typeof handoverSelect }>

/** `lapsed` once the link has expired: nobody holds the task any more, whether or not that was written down. */
export function toHandover(row: Row, by: (id: string) => Doer): Pick<TaskRecord, 'handedOver' | 'lapsed'> {
  const until = row.link.expiresAt
  const handover = {
    to: by(row.toParticipantId),
    by: by(row.fromParticipantId),
    since: row.at,
    remindedAt: row.remindedAt ?? undefined,
    until,
  }
  return until > new Date() ? { handedOver: handover } : { lapsed: handover }
}
