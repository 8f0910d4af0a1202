import 'server-only'
import { listGuides } from '@/lib/guide/catalog'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { releaseAgain, wordInsteadOfTest } from './release-credentials'

/** How the connections stand towards the present key. Archived onboardings do not count, nor those whose guide is not served, nor connections by somebody's word without sign-in details. */
export type ReleaseCounts = {
  /** Proved and not yet sealed to the present key. They can be sealed now. */
  waiting: number
  /** Connected, with credentials that no test has proved since they changed. The next test seals them. */
  unproved: number
}

/** Proved credentials that are not sealed to the key and that the vendor has not received, or under a key that is retired. */
const isWaiting = (keyId: string) => Prisma.sql`
  credential."provedByTestId" is not null and (
    release."onboardingId" is null or release.at < credential."updatedAt" or release.at < credential."tokensAt"
    or (release."vendorKeyId" <> ${keyId}::uuid and (release."receivedAt" is null or earlier."retiredAt" is not null)))`

const connections = () => Prisma.sql`
  "Onboarding" onboarding
  join "Credential" credential on credential."onboardingId" = onboarding.id
  left join "CredentialRelease" release on release."onboardingId" = onboarding.id
  left join "VendorKey" earlier on earlier.id = release."vendorKeyId"
  where (onboarding."connectedAt" is not null or credential."provedByTestId" = ${wordInsteadOfTest}::uuid)
    and onboarding."archivedAt" is null and onboarding."guideId" = any(${listGuides().map(({ id }) => id)})`

/** Counts the connections whose credentials are not sealed to this key. */
export async function countUnreleased(keyId: string): Promise<ReleaseCounts> {
  const [row] = await db.$queryRaw<[ReleaseCounts]>`
    select count(*) filter (where ${isWaiting(keyId)})::int as waiting,
      count(*) filter (where credential."provedByTestId" is null)::int as unproved
    from ${connections()}`
  return row
}

/**
 * Seals the proved credentials of every connection to this key, those that connected before it was registered and those sealed to
 * an earlier one, as long as Handrail has its own copy. Each onboarding is a change of its own. Stops after `limit`
 * onboardings or when `signal` is aborted. Returns how many it has sealed.
 */
export async function releaseAll(keyId: string, limit: number, signal?: AbortSignal): Promise<number> {
  const rows = await db.$queryRaw<{ onboardingId: string }[]>`
    select onboarding.id as "onboardingId" from ${connections()} and ${isWaiting(keyId)}
    order by onboarding.id limit ${limit}`
  let sealed = 0
  for (const { onboardingId } of rows) {
    if (signal?.aborted) break
    const { result } = await changeOnboarding({ onboardingId }, (change) =>
      releaseAgain(change, { isAsked: true }),
    )
    if (result) sealed += 1
  }
  return sealed
}
