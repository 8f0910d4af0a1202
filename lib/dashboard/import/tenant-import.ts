import 'server-only'
import { randomUUID } from 'node:crypto'
import { listGuides } from '@/guides/catalog'
import { isId } from '@/lib/auth/session'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { open, seal } from '@/lib/secrets/seal'
import { guessColumns } from './columns'
import { type ImportSettings, importSettingsSchema } from './import-settings'
import type { ImportLine } from './line'
import { markKnown } from './mark-known'
import { type CsvFault, type CsvRow, readCsv } from './read-csv'
import { readLines } from './read-lines'

/** What was uploaded can be imported so long; then `clearExpired` wipes it. */
const keptMs = 24 * 60 * 60 * 1000

export type TenantImport = {
  importId: string
  settings: ImportSettings
  /** The first few rows, headings included: to see which column is which. */
  sample: CsvRow[]
  lines: ImportLine[]
}

/** Keeps a list, sealed, until it is looked through; nothing of it is a tenant yet. Answers its id. */
export async function startImport(
  staff: StaffMember,
  text: string,
  usual: Pick<ImportSettings, 'guideId' | 'locale' | 'ownerId' | 'isMailed'>,
): Promise<{ importId: string } | CsvFault> {
  const rows = readCsv(text)
  if (!Array.isArray(rows)) return rows
  const id = randomUUID()
  const settings = { ...usual, ...guessColumns(rows) }
  await db.tenantImport.create({
    data: { id, staffId: staff.staffId, settings, contentSealed: await seal(text, bindingOf(id)) },
    select: { id: true },
  })
  return { importId: id }
}

/** A list of one's own that waits to be imported, each line looked at anew; null when there is none. */
export async function findImport(staff: StaffMember, importId: string): Promise<TenantImport | null> {
  if (!isId(importId)) return null
  const row = await db.tenantImport.findFirst({
    where: { ...ownRow(staff, importId), finishedAt: null },
    select: { settings: true, contentSealed: true },
  })
  const text = row?.contentSealed && (await open(row.contentSealed, bindingOf(importId)))
  const rows = text ? readCsv(text) : undefined
  const settings = importSettingsSchema.safeParse(row?.settings)
  if (!Array.isArray(rows) || !settings.success) return null
  const owners = await db.staff.findMany({ select: { id: true, email: true }, take: 500 })
  const known = { guides: listGuides(), owners: owners.map(({ id, email }) => ({ staffId: id, email })) }
  const lines = await markKnown(readLines(rows, settings.data, known), importKeyOf(importId))
  return { importId, settings: settings.data, sample: rows.slice(0, 4), lines }
}

export async function changeImport(
  staff: StaffMember,
  importId: string,
  settings: ImportSettings,
): Promise<void> {
  const where = { ...ownRow(staff, importId), confirmedAt: null }
  await db.tenantImport.updateMany({ where, data: { settings } })
}

export async function discardImport(staff: StaffMember, importId: string): Promise<void> {
  await db.tenantImport.deleteMany({ where: { ...ownRow(staff, importId), confirmedAt: null } })
}

/** What the keys of this list's invitations begin with. */
export function importKeyOf(importId: string): string {
  return `import:${importId}:`
}

export function ownRow({ staffId }: StaffMember, id: string) {
  return { id, staffId, createdAt: { gt: new Date(Date.now() - keptMs) } }
}

export function bindingOf(id: string) {
  return { table: 'TenantImport', id }
}
