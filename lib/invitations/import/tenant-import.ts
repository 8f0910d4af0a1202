import 'server-only'
import { randomUUID } from 'node:crypto'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { db, isId } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { guessColumns, type ImportSettings, importSettingsSchema } from './columns'
import { type CsvProblem, type CsvRow, readCsv } from './read-csv'
import { type ImportLine, identityOf, readLines } from './read-lines'

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
): Promise<{ importId: string } | CsvProblem> {
  const rows = readCsv(text)
  if (!Array.isArray(rows)) return rows
  const id = randomUUID()
  const settings = { ...usual, ...guessColumns(rows) }
  await db.tenantImport.create({
    data: { id, staffId: staff.staffId, settings, contentSealed: await seal(text, importBinding(id)) },
    select: { id: true },
  })
  return { importId: id }
}

/** A list of one's own that waits to be imported, each line looked at anew; null when there is none. */
export async function findImport(staff: StaffMember, importId: string): Promise<TenantImport | null> {
  if (!isId(importId)) return null
  const row = await db.tenantImport.findFirst({
    where: { ...ownImport(staff, importId), finishedAt: null },
    select: { settings: true, contentSealed: true },
  })
  const text = row?.contentSealed && (await open(row.contentSealed, importBinding(importId)))
  const rows = text ? readCsv(text) : undefined
  const settings = importSettingsSchema.safeParse(row?.settings)
  if (!Array.isArray(rows) || !settings.success) return null
  const owners = await db.staff.findMany({ select: { id: true, email: true }, take: 500 })
  const known = { guides: listGuides(), owners: owners.map(({ id, email }) => ({ staffId: id, email })) }
  const lines = await markExisting(readLines(rows, settings.data, known), importKeyOf(importId))
  return { importId, settings: settings.data, sample: rows.slice(0, 4), lines }
}

export async function changeImport(
  staff: StaffMember,
  importId: string,
  settings: ImportSettings,
): Promise<void> {
  const where = { ...ownImport(staff, importId), confirmedAt: null }
  await db.tenantImport.updateMany({ where, data: { settings } })
}

export async function discardImport(staff: StaffMember, importId: string): Promise<void> {
  await db.tenantImport.deleteMany({ where: { ...ownImport(staff, importId), confirmedAt: null } })
}

/** What the keys of this list's invitations begin with. */
export function importKeyOf(importId: string): string {
  return `import:${importId}:`
}

export function ownImport({ staffId }: StaffMember, id: string) {
  return { id, staffId, createdAt: { gt: new Date(Date.now() - keptMs) } }
}

export function importBinding(id: string) {
  return { table: 'TenantImport', id }
}

/** Lines whose company, address and guide are here already are not new. `ownPrefix`: what this very list has made does not count. */
export async function markExisting(lines: ImportLine[], ownPrefix: string): Promise<ImportLine[]> {
  const tenants = lines.flatMap((line) => (line.state === 'new' ? [line.tenant] : []))
  if (tenants.length === 0) return lines
  const companies = [...new Set(tenants.map(({ company }) => company.toLowerCase()))]
  const emails = [...new Set(tenants.map(({ email }) => email.toLowerCase()))]
  const rows = await db.$queryRaw<
    { onboardingId: string; guideId: string; company: string; email: string }[]
  >`
    select o."id" as "onboardingId", o."guideId", t."name" as company, p."email"
    from "Participant" p
    join "Onboarding" o on o."id" = p."onboardingId"
    join "Tenant" t on t."id" = o."tenantId"
    where lower(p."email") = any(${emails}) and p."staffId" is null and lower(t."name") = any(${companies})
      and (o."inviteKey" is null or not starts_with(o."inviteKey", ${ownPrefix}))`
  const known = new Map(rows.map((row) => [identityOf(row), row.onboardingId]))
  return lines.map((line) => {
    const onboardingId = line.state === 'new' ? known.get(identityOf(line.tenant)) : undefined
    if (!onboardingId) return line
    const { company, email } = line
    return { line: line.line, company, email, state: 'existing', onboardingId }
  })
}
