import { z } from 'zod'
import { normalizeName } from '@/lib/onboarding/summary/search-text'

/** The contents that a column may have, in the order of the template. */
export const columnFields = ['company', 'name', 'email', 'locale', 'guide', 'erpLanguage', 'owner'] as const

export type ColumnField = (typeof columnFields)[number]

/** The content of each column, by position. `none` leaves the column out. */
export type Columns = (ColumnField | 'none')[]

/** The usual headings of each column in the three languages, without accents and signs. */
const columnNames: Record<ColumnField, string[]> = {
  company: ['company', 'companyname', 'customer', 'tenant', 'account', 'organisation', 'organization']
    .concat(['entreprise', 'societe', 'client', 'raisonsociale', 'nomdelentreprise'])
    .concat(['selskap', 'firma', 'kunde', 'bedrift', 'kundenavn', 'selskapsnavn', 'organisasjon']),
  name: ['name', 'contact', 'contactname', 'contactperson', 'person', 'fullname']
    .concat(['nom', 'interlocuteur', 'nomducontact', 'personne', 'nomcomplet'])
    .concat(['navn', 'kontakt', 'kontaktperson', 'kontaktnavn']),
  email: ['email', 'mail', 'emailaddress', 'contactemail']
    .concat(['adresseemail', 'courriel', 'adressemail', 'adresseelectronique', 'mel'])
    .concat(['epost', 'epostadresse', 'mailadresse']),
  locale: ['language', 'locale', 'lang', 'langue', 'languedelecture', 'sprak', 'lesesprak', 'leser'],
  guide: ['guide', 'veiledning', 'integration', 'integrasjon'],
  erpLanguage: ['erplanguage', 'theirerpisin', 'langueerp', 'languedelerp', 'languedesonerp'].concat([
    'erpsprak',
    'spraketierpet',
    'spraketierpsystemet',
    'spraketierpsystemetderes',
  ]),
  owner: ['owner', 'lookedafterby', 'csm', 'suivipar', 'responsable', 'ansvarlig', 'folgesoppav', 'eier'],
}

/** Guesses what each column holds from its heading. Where no heading is known, a column of addresses is recognized by its @. */
export function guessColumns(rows: { cells: string[] }[]): { columns: Columns; hasHeadings: boolean } {
  const [first = [], second = []] = rows.map(({ cells }) => cells)
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0)
  const named = unique(Array.from({ length: width }, (_, at) => fieldNamed(first[at] ?? '')))
  const hasKnownName = named.some((field) => field !== 'none')
  const hasHeadings = !first.some(isAddress) && (hasKnownName || second.some(isAddress))
  if (hasHeadings && hasKnownName) return { columns: named, hasHeadings }
  const body = hasHeadings ? second : first
  const columns: Columns = named.map((_, at) => (isAddress(body[at] ?? '') ? 'email' : 'none'))
  const other = columns.indexOf('none')
  if (other >= 0) columns[other] = 'company'
  return { columns: unique(columns), hasHeadings }
}

function isAddress(cell: string): boolean {
  return cell.includes('@')
}

function fieldNamed(heading: string): ColumnField | 'none' {
  const name = normalizeName(heading)
  return columnFields.find((field) => columnNames[field].includes(name)) ?? 'none'
}

/** Keeps the first column of each kind and leaves out the others. */
function unique(columns: Columns): Columns {
  return columns.map((field, at) => (columns.indexOf(field) === at ? field : 'none'))
}

/** The settings of a whole list: its columns, and the values for cells that are left open. */
export const importSettingsSchema = z.object({
  columns: z.array(z.enum([...columnFields, 'none']).catch('none')),
  hasHeadings: z.boolean(),
  guideId: z.string(),
  locale: z.string(),
  /** The staff member who looks after the onboardings. Empty means nobody. */
  ownerId: z.string(),
  isMailed: z.boolean(),
})

export type ImportSettings = z.infer<typeof importSettingsSchema>
