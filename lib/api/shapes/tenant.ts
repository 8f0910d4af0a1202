import { z } from 'zod'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import type { Prisma } from '@/prisma/generated/client'
import { time, toTime } from './times'

export const tenantSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    externalId: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    createdAt: time,
  })
  .meta({ id: 'Tenant' })

export const tenantSelect = {
  id: true,
  name: true,
  externalId: true,
  metadata: true,
  createdAt: true,
} satisfies Prisma.TenantSelect

type TenantRow = Prisma.TenantGetPayload<{ select: typeof tenantSelect }>

export function toTenant({ metadata, createdAt, ...row }: TenantRow): z.input<typeof tenantSchema> {
  return { ...row, metadata: textsByNameSchema.parse(metadata), createdAt: toTime(createdAt) }
}
