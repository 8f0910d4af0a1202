import { routing } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import type { InviteError, InviteField } from '@/lib/invitations/invite-form'
import {
  type TenantToInvite,
  tenantToInviteSchema,
  toInviteErrors,
} from '@/lib/invitations/invite-form-schema'
import { normalizeName } from '@/lib/onboarding/summary/search-text'
import { type ColumnField, columnFields, type ImportSettings } from './columns'
import type { CsvRow } from './read-csv'

/** ambiguous: several guides answer to this name. notStaff: nobody here has this address. */
export type LineError = { field: ColumnField; fault: InviteError | 'ambiguous' | 'notStaff' }

/** One line of a list, and what becomes of it. `line`: as an editor counts. */
export type ImportLine = {
  line: number
  company: string
  email: string
} & (
  | { state: 'new'; tenant: TenantToInvite }
  | { state: 'faulty'; faults: LineError[] }
  /** The same company, address and guide stand in an earlier line. */
  | { state: 'repeated'; firstLine: number }
  | { state: 'existing'; onboardingId: string }
)

export type ImportChoices = { guides: Guide[]; owners: { staffId: string; email: string }[] }

/** Each row as a tenant to invite, or with all that is wrong with it, or as a repetition of an earlier one. */
export function readLines(rows: CsvRow[], settings: ImportSettings, known: ImportChoices): ImportLine[] {
  const body = settings.hasHeadings ? rows.slice(1) : rows
  const seen = new Map<string, number>()
  return body.map(({ line, cells }) => {
    const typed = typedIn(cells, settings)
    const { company, email } = typed
    const { tenant, faults } = readTenant(typed, settings, known)
    if (!tenant) return { line, company, email, state: 'faulty' as const, faults }
    const firstLine = seen.get(identityOf(tenant))
    if (firstLine !== undefined) return { line, company, email, state: 'repeated' as const, firstLine }
    seen.set(identityOf(tenant), line)
    return { line, company, email, state: 'new' as const, tenant }
  })
}

/** What makes two lines the same invitation. */
export function identityOf({
  guideId,
  company,
  email,
}: Pick<TenantToInvite, 'guideId' | 'company' | 'email'>): string {
  return JSON.stringify([guideId, company.toLowerCase(), email.toLowerCase()])
}

type Typed = Record<ColumnField, string>

function typedIn(cells: string[], { columns }: ImportSettings): Typed {
  const cell = (field: ColumnField) => cells[columns.indexOf(field)]?.trim() ?? ''
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

/** What a line leaves open is as for the whole list. */
function readTenant(
  typed: Typed,
  settings: ImportSettings,
  known: ImportChoices,
): { tenant?: TenantToInvite; faults: LineError[] } {
  const guide = typed.guide ? findGuide(typed.guide, known.guides) : { id: settings.guideId }
  const owner = known.owners.find(({ email }) => email.toLowerCase() === typed.owner.toLowerCase())
  const faults: LineError[] = []
  if (guide.fault) faults.push({ field: 'guide', fault: guide.fault })
  if (typed.owner && !owner) faults.push({ field: 'owner', fault: 'notStaff' })
  const parsed = tenantToInviteSchema.safeParse({
    guideId: guide.id ?? '',
    company: typed.company,
    name: typed.name,
    email: typed.email,
    locale: languageNamed(typed.locale) || settings.locale,
    erpLanguage: languageNamed(typed.erpLanguage),
    ownerId: typed.owner ? (owner?.staffId ?? '') : settings.ownerId,
  })
  const all = parsed.success ? faults : withErrors(faults, toInviteErrors(parsed.error))
  return all.length > 0 ? { faults: all } : { tenant: parsed.data, faults: all }
}

/** Of one cell the first fault is enough. */
function withErrors(faults: LineError[], others: ReturnType<typeof toInviteErrors>): LineError[] {
  const more = Object.entries(others).map(([name, fault]) => ({
    field: columnOf[name as InviteField],
    fault,
  }))
  const all = [...faults, ...more.filter(({ field }) => !faults.some((known) => known.field === field))]
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

/** By id, by `vendor × ERP`, or by the vendor's name alone where it has one guide. */
function findGuide(typed: string, guides: Guide[]): { id?: string; fault?: 'ambiguous' | 'unknownOption' } {
  const wanted = normalizeName(typed)
  const found = guides.filter(({ id, vendor, erp }) => {
    const vendors = [vendor.name, ...Object.values(vendor.names)]
    return [id, ...vendors, ...vendors.map((name) => name + erp.name)].some(
      (name) => normalizeName(name) === wanted,
    )
  })
  if (found.length > 1) return { fault: 'ambiguous' }
  return found[0] ? { id: found[0].id } : { fault: 'unknownOption' }
}

/** A language by its code or by its name in one of the three, folded. */
const languageNames: Record<string, string[]> = {
  en: ['english', 'anglais', 'engelsk'],
  fr: ['french', 'francais', 'fransk'],
  no: ['nb', 'nn', 'norwegian', 'norvegien', 'norsk', 'bokmal', 'nynorsk'],
  sv: ['swedish', 'suedois', 'svensk', 'svenska'],
}

function languageNamed(typed: string): string {
  const wanted = normalizeName(typed.split('-')[0] ?? '')
  const [code] = Object.entries(languageNames).find(
    ([known, names]) => known === wanted || names.includes(wanted),
  ) ?? [wanted]
  return routing.locales.find((locale) => locale === code) ?? code
}
