import 'server-only'
import { randomUUID } from 'node:crypto'
import { listOwners } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { dayMs } from '@/lib/platform/time'
import { guessColumns } from './columns'
import type { NotText } from './encoding'
import { type ChosenFormat, type ImportFile, type ListFile, readListFile } from './file-format'
import { markExisting } from './mark-existing'
import type { CsvProblem } from './read-csv'
import { type ImportLine, readLines } from './read-lines'
import { type ImportSettings, importSettingsSchema } from './settings'

/** A list can be imported for this long after its upload. Then `clearExpired` wipes it. */
const keptMs = dayMs

export type TenantImport = {
  importId: string
  settings: ImportSettings
  file: ListFile & { isPasted: boolean }
  lines: ImportLine[]
}

type Defaults = Pick<ImportSettings, 'guideId' | 'locale' | 'ownerId' | 'isMailed'>

/** Keeps a list, sealed, until it is imported. Nobody is invited yet. Returns the list's id, or why it cannot be read. */
export async function startImport(
  staff: StaffMember,
  file: ImportFile,
  defaults: Defaults,
): Promise<{ importId: string } | CsvProblem | { code: NotText }> {
  const list = readListFile(file, {})
  if (typeof list === 'string') return { code: list }
  if (list.problem) return list.problem
  const id = randomUUID()
  const data = {
    id,
    staffId: staff.staffId,
    settings: { ...defaults, ...settingsFor(list, {}) },
    contentSealed: await seal(toContent(file), importBinding(id)),
  }
  await db.tenantImport.create({ data, select: { id: true } })
  return { importId: id }
}

/** Returns a list of this person's that waits to be imported, with each line checked now, or null when there is none. */
export async function findImport(staff: StaffMember, importId: string): Promise<TenantImport | null> {
  const found = await findFile(staff, importId)
  if (!found) return null
  const { file, list, settings } = found
  const choices = { guides: listGuides(), owners: await listOwners(staff) }
  const lines = list.problem ? [] : readLines(list.body, settings, choices)
  return {
    importId,
    settings,
    file: { ...list, isPasted: file.isPasted },
    lines: await markExisting(lines, importKeyOf(importId)),
  }
}

/** Stores what the columns hold, and the values for every line. */
export async function changeImport(
  staff: StaffMember,
  importId: string,
  changed: Partial<ImportSettings>,
): Promise<void> {
  const found = await findFile(staff, importId)
  if (!found) return
  const where = { ...ownImport(staff, importId), confirmedAt: null }
  await db.tenantImport.updateMany({ where, data: { settings: { ...found.settings, ...changed } } })
}

/**
 * Stores how the file is to be read. What is asked for as it was guessed stays a guess, so that a new encoding may lead to another
 * delimiter, and a new delimiter to other headings. New headings bring new columns.
 */
export async function changeFormat(staff: StaffMember, importId: string, asked: ChosenFormat): Promise<void> {
  const found = await findFile(staff, importId)
  if (!found) return
  const { file, list, settings } = found
  const earlier = chosenFormat(settings)
  const format: ChosenFormat = {
    encoding: asked.encoding === list.format.encoding ? earlier.encoding : asked.encoding,
    delimiter: asked.delimiter === list.format.delimiter ? earlier.delimiter : asked.delimiter,
    headingLine: asked.headingLine === list.format.headingLine ? earlier.headingLine : asked.headingLine,
  }
  const next = readListFile(file, format)
  if (typeof next === 'string') return
  const { delimiter, headingLine } = next.format
  const areColumnsKept = delimiter === list.format.delimiter && headingLine === list.format.headingLine
  await changeImport(staff, importId, areColumnsKept ? { format } : settingsFor(next, format))
}

export async function discardImport(staff: StaffMember, importId: string): Promise<void> {
  await db.tenantImport.deleteMany({ where: { ...ownImport(staff, importId), confirmedAt: null } })
}

/** Returns the beginning of the keys of this list's invitations. */
export function importKeyOf(importId: string): string {
  return `import:${importId}:`
}

export function ownImport({ staffId }: StaffMember, id: string) {
  return { id, staffId, createdAt: isKept() }
}

/** Returns the condition on `createdAt` of lists that can still be imported. */
export function isKept() {
  return { gt: new Date(databaseNow().getTime() - keptMs) }
}

export function importBinding(id: string) {
  return { table: 'TenantImport', id }
}

async function findFile(staff: StaffMember, importId: string) {
  if (!isId(importId)) return null
  const row = await db.tenantImport.findFirst({
    where: { ...ownImport(staff, importId), finishedAt: null },
    select: { settings: true, contentSealed: true },
  })
  const content = row?.contentSealed && (await open(row.contentSealed, importBinding(importId)))
  const settings = importSettingsSchema.safeParse(row?.settings)
  if (!content || !settings.success) return null
  const file = fromContent(content)
  const list = readListFile(file, chosenFormat(settings.data))
  return typeof list === 'string' ? null : { file, list, settings: settings.data }
}

function settingsFor({ rows, format: { headingLine } }: ListFile, format: ChosenFormat) {
  return { columns: guessColumns(rows, headingLine), hasHeadings: headingLine > 0, format }
}

/** Lists of earlier versions have no format, and their headings are in the first line or nowhere. */
function chosenFormat({ format, hasHeadings }: ImportSettings): ChosenFormat {
  return format ?? (hasHeadings ? {} : { headingLine: 0 })
}

const filePrefix = 'data:;base64,'

/** A pasted text is kept as it is, as earlier versions keep a list. */
function toContent({ bytes, isPasted }: ImportFile): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isPasted ? buffer.toString() : `${filePrefix}${buffer.toString('base64')}`
}

function fromContent(content: string): ImportFile {
  const isPasted = !content.startsWith(filePrefix)
  const bytes = isPasted ? Buffer.from(content) : Buffer.from(content.slice(filePrefix.length), 'base64')
  return { bytes, isPasted }
}
