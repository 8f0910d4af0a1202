import 'server-only'
import { z } from 'zod'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { inviteTenant } from '@/lib/invitations/invite'
import { db, isId } from '@/lib/platform/db'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { open, seal } from '@/lib/platform/secrets/seal'
import type { ImportLine } from './read-lines'
import { claimMs, findImport, importBinding, importKeyOf, ownImport } from './tenant-import'

const concurrency = 4

/**
 * Invites every new line. Pressed twice, it imports once. Interrupted, it can be pressed again, and each line still makes one
 * tenant. The links are kept, sealed, until they are fetched.
 */
export async function importTenants(staff: StaffMember, importId: string): Promise<void> {
  const found = await findImport(staff, importId)
  if (!found || !(await claimImport(staff, importId))) return
  const queue = found.lines.filter((line) => line.state === 'new')
  const links: ImportedLink[] = []
  const isMailed = found.settings.isMailed && canSendMail()
  const work = async () => {
    for (let line = queue.shift(); line; line = queue.shift())
      links.push(await inviteLine(line, { staff, importId, isMailed }))
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  links.sort((one, other) => one.line - other.line)
  await db.tenantImport.update({
    where: { id: importId },
    data: {
      finishedAt: new Date(),
      contentSealed: null,
      invited: links.length,
      linksSealed: await seal(JSON.stringify(links), importBinding(importId)),
    },
    select: { id: true },
  })
}

const linksSchema = z.array(
  z.object({ line: z.number(), company: z.string(), email: z.string(), url: z.string() }),
)

export type ImportedLink = z.infer<typeof linksSchema>[number]

/** Returns the links of an import and deletes them: they are handed out once. Returns null when there are none. */
export async function fetchLinks(staff: StaffMember, importId: string): Promise<ImportedLink[] | null> {
  if (!isId(importId)) return null
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "TenantImport" where "id" = ${importId}::uuid for update`
    const where = { ...ownImport(staff, importId), linksSealed: { not: null } }
    const row = await tx.tenantImport.findFirst({ where, select: { linksSealed: true } })
    const text = row?.linksSealed && (await open(row.linksSealed, importBinding(importId)))
    if (!text) return null
    await tx.tenantImport.update({
      where: { id: importId },
      data: { linksSealed: null },
      select: { id: true },
    })
    return linksSchema.parse(JSON.parse(text))
  })
}

async function claimImport(staff: StaffMember, importId: string): Promise<boolean> {
  const abandoned = new Date(Date.now() - claimMs)
  const { count } = await db.tenantImport.updateMany({
    where: {
      ...ownImport(staff, importId),
      finishedAt: null,
      OR: [{ confirmedAt: null }, { confirmedAt: { lt: abandoned } }],
    },
    data: { confirmedAt: new Date() },
  })
  return count > 0
}

type Importing = { staff: StaffMember; importId: string; isMailed: boolean }

async function inviteLine(
  { line, invite }: Extract<ImportLine, { state: 'new' }>,
  { staff, importId, isMailed }: Importing,
): Promise<ImportedLink> {
  const key = `${importKeyOf(importId)}${line}`
  const { url } = await inviteTenant(invite, { staff, isMailed, key })
  return { line, company: invite.company, email: invite.email, url }
}
