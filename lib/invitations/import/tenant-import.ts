import 'server-only'
import { randomUUID } from 'node:crypto'
import { listOwners } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { db, isId } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { dayMs, minuteMs } from '@/lib/platform/time'
import { guessColumns, type ImportSettings, importSettingsSchema } from './columns'
import { type CsvProblem, type CsvRow, readCsv } from './read-csv'
import { type ImportLine, identityOf, readLines } from './read-lines'

/** A list can be imported for this long after its upload. Then `clearExpired` wipes it. */
const keptMs = dayMs

/** An import that has not finished after this long has lost its process. Then it can be started again. */
export const claimMs = 2 * minuteMs

export type TenantImport = {
  importId: string
  settings: ImportSettings
  /** The first rows, headings included, which show what each column holds. */
  sample: CsvRow[]
  lines: ImportLine[]
}

/** Keeps a list, sealed, until it is imported. Nobody is invited yet. Returns the list's id. */
export async function startImport(
  staff: StaffMember,
  text: string,
  defaults: Pick<ImportSettings, 'guideId' | 'locale' | 'ownerId' | 'isMailed'>,
): Promise<{ importId: string } | CsvProblem> {
  const rows = readCsv(text)
  if (!Array.isArray(rows)) return rows
  const id = randomUUID()
  const settings = { ...defaults, ...guessColumns(rows) }
  await db.tenantImport.create({
    data: { id, staffId: staff.staffId, settings, contentSealed: await seal(text, importBinding(id)) },
    select: { id: true },
  })
  return { importId: id }
}

/** Returns a list of this person's that waits to be imported, with each line checked now, or null when there is none. */
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
  const choices = { guides: listGuides(), owners: await listOwners(staff) }
  const lines = await markExisting(readLines(rows, settings.data, choices), importKeyOf(importId))
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

/** Returns the beginning of the keys of this list's invitations. */
export function importKeyOf(importId: string): string {
  return `import:${importId}:`
}

export function ownImport({ staffId }: StaffMember, id: string) {
  return { id, staffId, createdAt: { gt: new Date(Date.now() - keptMs) } }
}

export function importBinding(id: string) {
  return { table: 'TenantImport', id }
}

/** Marks lines whose company, address and guide exist already. What this very list has made, under keys with `ownPrefix`, does not count. */
export async function markExisting(lines: ImportLine[], ownPrefix: string): Promise<ImportLine[]> {
  const invites = lines.flatMap((line) => (line.state === 'new' ? [line.invite] : []))
  if (invites.length === 0) return lines
  const companies = [...new Set(invites.map(({ company }) => company.toLowerCase()))]
  const emails = [...new Set(invites.map(({ email }) => email.toLowerCase()))]
  const rows = await db.$queryRaw<
    { onboardingId: string; guideId: string; company: string; email: string }[]
  >`
    select o."id" as "onboardingId", o."guideId", t."name" as company, p."email"
    from "Participant" p
    join "Onboarding" o on o."id" = p."onboardingId"
    join "Tenant" t on t."id" = o."tenantId"
    where lower(p."email") = any(${emails}) and p."staffId" is null and lower(t."name") = any(${companies})
      and (o."inviteKey" is null or not starts_with(o."inviteKey", ${ownPrefix}))`
  const existing = new Map(rows.map((row) => [identityOf(row), row.onboardingId]))
  return lines.map((line) => {
    const onboardingId = line.state === 'new' ? existing.get(identityOf(line.invite)) : undefined
    if (!onboardingId) return line
    const { company, email } = line
    return { line: line.line, company, email, state: 'existing', onboardingId }
  })
}
