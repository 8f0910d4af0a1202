import 'server-only'
import { db } from '@/lib/platform/db'
import type { ExistingOnboarding } from './invite-form'

const maxShown = 5

/**
 * Returns onboardings with this guide whose company or mail address is the same, in any letter case, newest first. What this very
 * form has made, under `ownKey`, does not count.
 */
export async function findExistingOnboardings(
  { guideId, company, email }: { guideId: string; company: string; email: string },
  ownKey: string,
): Promise<ExistingOnboarding[]> {
  const rows = await db.$queryRaw<(Omit<ExistingOnboarding, 'invitedAt'> & { invitedAt: Date })[]>`
    select o."id" as "onboardingId", t."name" as "company", coalesce(p."email", '') as "email",
      o."createdAt" as "invitedAt", o."archivedAt" is not null as "isArchived"
    from "Onboarding" o
    join "Tenant" t on t."id" = o."tenantId"
    left join lateral (
      select "email" from "Participant"
      where "onboardingId" = o."id" and "staffId" is null
      order by lower("email") = lower(${email}) desc, "createdAt" limit 1
    ) p on true
    where o."guideId" = ${guideId} and o."inviteKey" is distinct from ${ownKey} and o."id" in (
      select "onboardingId" from "Participant" where lower("email") = lower(${email})
      union all
      select so."id" from "Tenant" st join "Onboarding" so on so."tenantId" = st."id"
      where lower(st."name") = lower(${company}))
    order by o."createdAt" desc limit ${maxShown}`
  return rows.map((row) => ({ ...row, invitedAt: row.invitedAt.toISOString() }))
}
