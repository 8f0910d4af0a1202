import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/**
 * After so many days without activity, a customer whose move it is gets the first, the second and the last reminder. Any
 * activity in between starts the count again.
 */
export const quietDays = [3, 7, 14] as const

export type DueReminder = { onboardingId: string; participantId: string }

/**
 * Returns whom to remind now, longest quiet first. The move is the customer's, the days of quiet are over, and no mail of ours
 * has asked this person for anything within a day. The person is the last one to get a link to the whole onboarding that is not
 * revoked.
 */
export async function listDueReminders(
  tx: Prisma.TransactionClient,
  { onboardingId, limit }: { onboardingId?: string; limit: number },
): Promise<DueReminder[]> {
  const only = onboardingId ? Prisma.sql`and onboarding.id = ${onboardingId}::uuid` : Prisma.empty
  return tx.$queryRaw<DueReminder[]>`
    select onboarding.id as "onboardingId", person.id as "participantId"
    from "Onboarding" onboarding
    cross join lateral (
      select participant.id, participant.email, participant."remindersOffAt"
      from "AccessLink" link join "Participant" participant on participant.id = link."participantId"
      where link."onboardingId" = onboarding.id and link."taskId" is null and link."revokedAt" is null
        and participant."staffId" is null
      order by link."createdAt" desc limit 1
    ) person
    where onboarding."waitingOn" = 'customer' and onboarding."archivedAt" is null
      and onboarding."completedAt" is null and onboarding."connectedAt" is null ${only}
      and onboarding."lastActivityAt" < now() - make_interval(days => ${quietDays[0]}::int)
      and onboarding."lastActivityAt" < now() - make_interval(days => (${[...quietDays]}::int[])[1 + (
        select count(*)::int from "Mail" mail
        where mail."onboardingId" = onboarding.id and mail.kind = 'reminder' and mail.at > onboarding."lastActivityAt"
      )])
      and person."remindersOffAt" is null
      and not exists (
        select 1 from "Participant" same join "Mail" mail on mail."participantId" = same.id
        where lower(same.email) = lower(person.email) and mail.kind not in ('taskFinished', 'connectionRestored')
          and mail.at > now() - interval '1 day'
      )
    order by onboarding."lastActivityAt" limit ${limit}`
}
