import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { onboardingSummarySchema, summarySelect, toSummary } from '@/lib/api/shapes/onboarding-summary'
import { pageOf, pageQuery, readCursor, toPage } from '@/lib/api/shapes/pages'
import { tenantSchema, tenantSelect, toTenant } from '@/lib/api/shapes/tenant'
import { changeTenant, externalIdSchema, metadataSchema } from '@/lib/onboarding/changes/tenant'
import { db } from '@/lib/platform/db'
import { lineSchema } from '@/lib/platform/forms/fields'

const params = z.strictObject({ tenantId: z.uuid() })

/** A tenant with its onboardings, archived ones included, the newest first. */
const tenantDetailSchema = z
  .object({ ...tenantSchema.shape, onboardings: z.array(onboardingSummarySchema) })
  .meta({ id: 'TenantWithOnboardings' })

/** Tenants whose last onboarding was erased are no longer shown: nothing of them is left but an id. */
const notErased = { onboardings: { some: { erasedAt: null } } }

export const listTenants = defineOperation({
  id: 'listTenants',
  group: 'tenants',
  method: 'GET',
  path: '/tenants',
  scope: 'read',
  query: z.strictObject({ ...pageQuery, externalId: z.optional(externalIdSchema) }),
  answer: pageOf(tenantSchema),
  run: async ({ query: { cursor, limit, externalId } }) => {
    const position = cursor === undefined ? undefined : readCursor(z.tuple([z.uuid()]), cursor)
    if (position instanceof Problem) return position
    const rows = await db.tenant.findMany({
      where: { ...notErased, externalId, ...(position && { id: { lt: position[0] } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: tenantSelect,
    })
    return toPage(rows, limit, { toEntry: toTenant, toPosition: ({ id }) => [id] })
  },
})

export const readTenant = defineOperation({
  id: 'readTenant',
  group: 'tenants',
  method: 'GET',
  path: '/tenants/{tenantId}',
  scope: 'read',
  params,
  answer: tenantDetailSchema,
  run: ({ params: { tenantId } }) => findTenant(tenantId),
})

export const changeTenantOperation = defineOperation({
  id: 'changeTenant',
  group: 'tenants',
  method: 'PATCH',
  path: '/tenants/{tenantId}',
  scope: 'write',
  params,
  body: z.strictObject({
    name: z.optional(lineSchema({ isRequired: true })),
    externalId: z.nullish(externalIdSchema),
    metadata: metadataSchema.optional(),
  }),
  answer: tenantDetailSchema,
  problems: ['externalIdTaken'],
  run: async ({ params: { tenantId }, body }) => {
    const found = await findTenant(tenantId)
    if (found instanceof Problem) return found
    const outcome = await changeTenant(tenantId, body)
    return outcome === 'externalIdTaken' ? new Problem('externalIdTaken') : findTenant(tenantId)
  },
})

async function findTenant(id: string): Promise<z.input<typeof tenantDetailSchema> | Problem> {
  const row = await db.tenant.findFirst({
    where: { id, ...notErased },
    select: {
      ...tenantSelect,
      onboardings: {
        where: { erasedAt: null },
        orderBy: { id: 'desc' },
        take: 100,
        select: summarySelect,
      },
    },
  })
  if (!row) return new Problem('notFound')
  const { onboardings, ...tenant } = row
  return { ...toTenant(tenant), onboardings: onboardings.map(toSummary) }
}
