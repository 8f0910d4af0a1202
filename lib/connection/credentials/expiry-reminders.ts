import 'server-only'
import { findContact } from '@/lib/connection/health/contact'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { daysFromNow } from '@/lib/platform/clock/database-clock'
import { queueStaffMail } from '@/lib/platform/mail/outbox'
import { Prisma } from '@/prisma/generated/client'

/** So many days before a secret expires, the customer's contact and the owner are reminded. */
export const expiryReminderDays = [30, 14, 7, 1] as const

/** Days for which the link in such a mail opens the onboarding. */
const linkDays = 30

export type DueExpiry = { onboardingId: string }

/**
 * Returns the connections whose secret expires soon and whose people have not been told since the last of the reminders' days, the
 * soonest first. Who has entered the day since then knows it. While earlier credentials are kept, they are the ones that work, so the first
 * of both days counts, and a new key is no reason to be silent: the ERP may never get it.
 */
export async function listDueExpiries(
  tx: Prisma.TransactionClient,
  { onboardingId, limit }: { onboardingId?: string; limit: number },
): Promise<DueExpiry[]> {
  const only = onboardingId ? Prisma.sql`and onboarding.id = ${onboardingId}::uuid` : Prisma.empty
  return tx.$queryRaw<DueExpiry[]>`
    select onboarding.id as "onboardingId"
    from "Credential" credential
    join "Onboarding" onboarding on onboarding.id = credential."onboardingId"
    left join "EarlierCredential" earlier using ("onboardingId")
    cross join lateral (select least(credential."expiresOn", earlier."expiresOn") as day) first
    cross join lateral (
      select max(first.day - days) as since
      from unnest(${[...expiryReminderDays]}::int[]) days where first.day - days <= current_date
    ) due
    where first.day >= current_date and due.since is not null ${only}
      and onboarding."connectedAt" is not null and onboarding."archivedAt" is null
      and not exists (
        select 1 from "Event" event
        where event."onboardingId" = onboarding.id and event.at >= due.since
          and (event.kind in ('expiryReminded', 'expirySet')
            or (event.kind = 'keyMade' and earlier."onboardingId" is null))
      )
    order by first.day limit ${limit}`
}

/** Reminds the people of one connection, if they still have to be. Looks again with the onboarding locked. */
export async function remindOfExpiry({ onboardingId }: DueExpiry): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const [due] = await listDueExpiries(change.tx, { onboardingId, limit: 1 })
    if (!due) return false
    const toParticipantId = await mailContact(change)
    await mailOwner(change)
    change.recordEvent({ kind: 'expiryReminded', data: { ...(toParticipantId && { toParticipantId }) } })
    return true
  })
  return result
}

/** Mails the customer's contact, unless they want no reminders. Returns the participant. */
async function mailContact(change: Change): Promise<string | undefined> {
  const { tx, onboardingId } = change
  const contact = await findContact(tx, onboardingId)
  if (!contact) return undefined
  const { participantId } = contact
  const where = { id: participantId, remindersOffAt: null }
  if ((await tx.participant.count({ where })) === 0) return undefined
  const mail = { kind: 'secretExpires' as const }
  await createAccessLink(change, { participantId, expiresAt: daysFromNow(linkDays), mail })
  return participantId
}

async function mailOwner({ tx, onboardingId }: Change): Promise<void> {
  const where = { id: onboardingId }
  const { ownerId } = await tx.onboarding.findUniqueOrThrow({ where, select: { ownerId: true } })
  if (ownerId) await queueStaffMail(tx, { kind: 'ownersSecretExpires', onboardingId, staffId: ownerId })
}
