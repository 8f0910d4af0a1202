import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { dayMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Returns until when no mail may ask a person for anything, because one has asked their address within a day, in any
 * onboarding. Undefined means that a mail may go now. Other transactions that ask about the address wait for this one's end.
 */
export async function throttledUntil(
  tx: Prisma.TransactionClient,
  participantId: string,
): Promise<Date | undefined> {
  await tx.$queryRaw`
    select 1 from (select pg_advisory_xact_lock(hashtextextended(lower(email), 0)) from "Participant"
    where id = ${participantId}::uuid) as locked`
  const [last] = await tx.$queryRaw<{ at: Date | null }[]>`
    select max(mail.at) as at from "Participant" self
    join "Participant" same on lower(same.email) = lower(self.email)
    join "Mail" mail on mail."participantId" = same.id and mail.kind not in ('taskFinished', 'connectionRestored')
    where self.id = ${participantId}::uuid`
  const until = last?.at ? new Date(last.at.getTime() + dayMs) : undefined
  return until && until > databaseNow() ? until : undefined
}
