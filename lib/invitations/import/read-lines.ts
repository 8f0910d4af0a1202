import { routing } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import type { InviteError, InviteField } from '@/lib/invitations/invite-form'
import { type Invite, inviteSchema } from '@/lib/invitations/invite-schema'
import { normalizeName } from '@/lib/onboarding/summary/search-text'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { unescapeFormula } from '@/lib/platform/http/formula-escape'
import { type ColumnField, columnFields } from './columns'
import type { CsvRow } from './read-csv'
import type { ImportSettings } from './settings'

/**
 * The error of one cell. ambiguous: several guides have this name. notStaff: no member of the staff has this address or, alone,
 * this name. wrongLetters: the cell holds bytes that mean nothing in the encoding.
 */
export type LineError = { field: ColumnField; code: InviteError | 'ambiguous' | 'notStaff' | 'wrongLetters' }

/** One line of a list and what becomes of it. `line` counts as an editor does. */
export type ImportLine = {
  line: number
  company: string
  email: string
} & (
  | { state: 'new'; invite: Invite }
  | { state: 'faulty'; errors: LineError[] }
  /** An earlier line has the same company, address and guide. */
  | { state: 'repeated'; firstLine: number }
  | { state: 'existing'; onboardingId: string }
)

export type ImportChoices = { guides: Guide[]; owners: Owner[] }

type Owner = { staffId: string; name: string; email: string }

/** Returns each row as an invitation, or with everything that is wrong with it, or as a repetition of an earlier one. */
export function readLines(body: CsvRow[], settings: ImportSettings, choices: ImportChoices): ImportLine[] {
  const seen = new Map<string, number>()
  return body.map(({ line, cells }) => {
    const typed = typedIn(cells, settings)
    const { company, email } = typed
    const { invite, errors } = readInvite(typed, settings, choices)
    if (!invite) return { line, company, email, state: 'faulty' as const, errors }
    const firstLine = seen.get(identityOf(invite))
    if (firstLine !== undefined) return { line, company, email, state: 'repeated' as const, firstLine }
    seen.set(identityOf(invite), line)
    return { line, company: invite.company, email: invite.email, state: 'new' as const, invite }
  })
}

/** Returns what two lines have in common that ask for the same invitation. */
export function identityOf({
  guideId,
  company,
  email,
}: Pick<Invite, 'guideId' | 'company' | 'email'>): string {
  return JSON.stringify([guideId, company.toLowerCase(), email.toLowerCase()])
}

type Typed = Record<ColumnField, string>

function typedIn(cells: string[], { columns }: ImportSettings): Typed {
  const cell = (field: ColumnField) => readCell(cells[columns.indexOf(field)] ?? '')
  return {
    company: cell('company'),
    name: cell('name'),
    email: cell('email'),
    locale: cell('locale'),
    guide: cell('guide'),
    erpLanguage: cell('erpLanguage'),
    owner: cell('owner'),
  }
}

/** Returns what a cell means: without the apostrophe that an export puts before a formula, and in one line. */
function readCell(cell: string): string {
  return unescapeFormula(cell.replace(/\s*\n\s*/g, ' ')).trim()
}

/** Reads one line. A cell that is left open takes the value of the whole list. */
function readInvite(
  typed: Typed,
  settings: ImportSettings,
  choices: ImportChoices,
): { invite?: Invite; errors: LineError[] } {
  const guide = typed.guide ? findGuide(typed.guide, choices.guides) : { id: settings.guideId }
  const owner = findOwner(typed.owner, choices.owners)
  const errors = columnFields
    .filter((field) => typed[field].includes('\ufffd'))
    .map((field): LineError => ({ field, code: 'wrongLetters' }))
  if (guide.code) errors.push({ field: 'guide', code: guide.code })
  if (typed.owner && !owner) errors.push({ field: 'owner', code: 'notStaff' })
  const parsed = inviteSchema.safeParse({
    guideId: guide.id ?? '',
    company: typed.company,
    name: typed.name,
    email: typed.email,
    locale: languageNamed(typed.locale) || settings.locale,
    erpLanguage: languageNamed(typed.erpLanguage),
    ownerId: typed.owner ? (owner?.staffId ?? '') : settings.ownerId,
  })
  const all = parsed.success ? errors : withErrors(errors, fieldErrors(parsed.error))
  return all.length > 0 ? { errors: all } : { invite: parsed.data, errors: all }
}

/** Adds the errors of the schema, at most one for each cell, and sorts all by column. */
function withErrors(errors: LineError[], others: Partial<Record<InviteField, InviteError>>): LineError[] {
  const more = Object.entries(others).map(([name, code]) => ({
    field: columnOf[name as InviteField],
    code,
  }))
  const all = [...errors, ...more.filter(({ field }) => !errors.some((error) => error.field === field))]
  return columnFields.flatMap((field) => all.filter((one) => one.field === field))
}

const columnOf: Record<InviteField, ColumnField> = {
  guideId: 'guide',
  company: 'company',
  name: 'name',
  email: 'email',
  locale: 'locale',
  erpLanguage: 'erpLanguage',
  ownerId: 'owner',
}

/** Finds a member of the staff by address, or by a name that nobody else has, as an export gives it. */
function findOwner(typed: string, owners: Owner[]): Owner | undefined {
  const wanted = typed.toLowerCase()
  const named = owners.filter(({ name }) => name.toLowerCase() === wanted)
  return (
    owners.find(({ email }) => email.toLowerCase() === wanted) ?? (named.length === 1 ? named[0] : undefined)
  )
}

/** Finds a guide by its id, by `vendor × ERP`, or by the vendor's name alone where the vendor has one guide. */
function findGuide(typed: string, guides: Guide[]): { id?: string; code?: 'ambiguous' | 'unknownOption' } {
  const wanted = normalizeName(typed)
  const found = guides.filter(({ id, vendor, erp }) => {
    const vendors = [vendor.name, ...Object.values(vendor.names)]
    return [id, ...vendors, ...vendors.map((name) => name + erp.name)].some(
      (name) => normalizeName(name) === wanted,
    )
  })
  if (found.length > 1) return { code: 'ambiguous' }
  return found[0] ? { id: found[0].id } : { code: 'unknownOption' }
}

/** The names of each language in the three languages, in small letters without accents. An export gives the longest. */
const languageNames: [string, string[]][] = [
  ['en', ['english', 'anglais', 'engelsk']],
  ['fr', ['french', 'francais', 'fransk']],
  ['no', ['nb', 'nn', 'norwegian', 'norvegien', 'norsk', 'bokmal', 'nynorsk']],
  ['no', ['norwegianbokmal', 'norvegienbokmal', 'norskbokmal']],
  ['sv', ['swedish', 'suedois', 'svensk', 'svenska']],
]

function languageNamed(typed: string): string {
  const wanted = normalizeName(typed.split('-')[0] ?? '')
  const [code] = languageNames.find(([code, names]) => code === wanted || names.includes(wanted)) ?? [wanted]
  return routing.locales.find((locale) => locale === code) ?? code
}
