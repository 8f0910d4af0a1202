import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { inviteTenant } from '@/lib/invitations/invite'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { claimImport, reportWork } from './claim-import'
import { type ImportedLink, readLinks, sealLinks } from './import-links'
import type { ImportLine } from './read-lines'
import { findImport, importKeyOf } from './tenant-import'

/** Lines between two reports. If a process dies, each of these may get a second link, and no other line. */
const batchSize = 50

const concurrency = 4

/**
 * Invites the new lines of a confirmed list until all are invited, or until the signal ends it after a batch. The links are kept,
 * sealed, until they are fetched. Returns whether the list is done. Two processes never work on one list at once.
 */
export async function workOnImport(
  staff: StaffMember,
  importId: string,
  signal: AbortSignal,
): Promise<boolean> {
  let claim = await claimImport(importId)
  const found = claim && (await findImport(staff, importId))
  if (!found) return false
  const links = await readLinks(importId)
  const invited = new Set(links.map(({ line }) => line))
  const queue = found.lines.filter((line) => line.state === 'new' && !invited.has(line.line))
  const toInvite = links.length + queue.length
  const isMailed = found.settings.isMailed && canSendMail()
  const report = async (more: Parameters<typeof reportWork>[2] = {}) => {
    const linksSealed = await sealLinks(importId, links)
    const data = { toInvite, invited: links.length, linksSealed, ...more }
    // Another process takes the list over from one that was silent for too long.
    claim = claim && (await reportWork(importId, claim, data))
    return claim !== undefined
  }
  while (queue.length > 0) {
    const batch = queue.splice(0, batchSize)
    links.push(...(await inviteBatch(batch, { staff, importId, isMailed })))
    if (queue.length > 0 && (!(await report({ isReleased: signal.aborted })) || signal.aborted)) return false
  }
  links.sort((one, other) => one.line - other.line)
  return report({ finishedAt: databaseNow(), contentSealed: null })
}

type Importing = { staff: StaffMember; importId: string; isMailed: boolean }

async function inviteBatch(batch: ImportLine[], importing: Importing): Promise<ImportedLink[]> {
  const links: ImportedLink[] = []
  const work = async () => {
    for (let line = batch.shift(); line; line = batch.shift())
      if (line.state === 'new') links.push(await inviteLine(line, importing))
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return links
}

async function inviteLine(
  { line, invite }: Extract<ImportLine, { state: 'new' }>,
  { staff, importId, isMailed }: Importing,
): Promise<ImportedLink> {
  const key = `${importKeyOf(importId)}${line}`
  const { url } = await inviteTenant(invite, { staff, isMailed, key })
  return { line, company: invite.company, email: invite.email, url }
}
