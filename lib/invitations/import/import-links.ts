import 'server-only'
import { z } from 'zod'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db, isId } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { importBinding, ownImport } from './tenant-import'

const linksSchema = z.array(
  z.object({ line: z.number(), company: z.string(), email: z.string(), url: z.string() }),
)

export type ImportedLink = z.infer<typeof linksSchema>[number]

/** Returns the links of a finished import and deletes them: they are handed out once. Returns null when there are none. */
export async function fetchLinks(staff: StaffMember, importId: string): Promise<ImportedLink[] | null> {
  if (!isId(importId)) return null
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "TenantImport" where "id" = ${importId}::uuid for update`
    const where = { ...ownImport(staff, importId), finishedAt: { not: null } }
    const row = await tx.tenantImport.findFirst({ where, select: { linksSealed: true } })
    const links = await openLinks(importId, row?.linksSealed)
    if (!links) return null
    const data = { linksSealed: null }
    await tx.tenantImport.update({ where: { id: importId }, data, select: { id: true } })
    return links
  })
}

/** Returns the links that an unfinished import has made so far. */
export async function readLinks(importId: string): Promise<ImportedLink[]> {
  const row = await db.tenantImport.findUnique({ where: { id: importId }, select: { linksSealed: true } })
  return (await openLinks(importId, row?.linksSealed)) ?? []
}

export function sealLinks(importId: string, links: ImportedLink[]): Promise<string> {
  return seal(JSON.stringify(links), importBinding(importId))
}

async function openLinks(importId: string, sealed: string | null | undefined) {
  const text = sealed && (await open(sealed, importBinding(importId)))
  return text ? linksSchema.parse(JSON.parse(text)) : null
}
