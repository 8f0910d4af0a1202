import 'server-only'
import { z } from 'zod'
import { getGuide } from '@/lib/guide/catalog'
import { announceStale, announceWithSummary } from '@/lib/onboarding/summary/refresh-summary'
import { db, isId } from '@/lib/platform/db'
import { lineSchema } from '@/lib/platform/forms/fields'

/** Pairs of texts that a vendor may keep with a tenant. */
const mostPairs = 20

/** The vendor's own id of a company. */
export const externalIdSchema = lineSchema({ isRequired: true })

/** Texts by name that the vendor keeps with a company. Every message is an error code. */
export const metadataSchema = z
  .record(z.string().regex(/^[\w.-]{1,40}$/, 'wrongFormat'), lineSchema({ isRequired: false }))
  .refine((pairs) => Object.keys(pairs).length <= mostPairs, 'tooMany')
  .meta({ maxProperties: mostPairs })

export type TenantChanges = {
  name?: string
  /** Null removes it. */
  externalId?: string | null
  /** Takes the place of all pairs. */
  metadata?: Record<string, string>
}

/** Changes what is known of a tenant, and with it what lists and the search show of its onboardings. */
export async function changeTenant(
  tenantId: string,
  changes: TenantChanges,
): Promise<'changed' | 'unknown' | 'externalIdTaken'> {
  if (!isId(tenantId)) return 'unknown'
  return db.$transaction(async (tx) => {
    // Onboardings are locked before their tenant, in one order, as whoever erases or deletes one does.
    const onboardings = await tx.$queryRaw<{ id: string; guideId: string }[]>`
      select id, "guideId" from "Onboarding" where "tenantId" = ${tenantId}::uuid and "erasedAt" is null
      order by id for update`
    const { externalId } = changes
    if (externalId) {
      await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext(${`tenant:${externalId}`}))`
      const others = { externalId, id: { not: tenantId } }
      if ((await tx.tenant.count({ where: others })) > 0) return 'externalIdTaken'
    }
    const { count } = await tx.tenant.updateMany({ where: { id: tenantId }, data: changes })
    for (const { id, guideId } of onboardings)
      await (getGuide(guideId) ? announceWithSummary(tx, id) : announceStale(tx, id))
    return count > 0 ? 'changed' : 'unknown'
  })
}
