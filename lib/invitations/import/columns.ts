import { z } from 'zod'
import { normalizeName } from '@/lib/onboarding/summary/search-text'

/** What a column may hold, in the order of the template. */
export const columnFields = ['company', 'name', 'email', 'locale', 'guide', 'erpLanguage', 'owner'] as const

export type ColumnField = (typeof columnFields)[number]

/** By position; none: the column is left out. */
export type Columns = (ColumnField | 'none')[]

/** What people call such a column, in the three languages, without accents and signs. */
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

/** What each column probably holds, from its heading; where none is known, a column of addresses is recognised by its signs. */
export function guessColumns(rows: { cells: string[] }[]): { columns: Columns; hasHeadings: boolean } {
  const [first = [], second = []] = rows.map(({ cells }) => cells)
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0)
  const named = unique(Array.from({ length: width }, (_, at) => fieldNamed(first[at] ?? '')))
  const isKnown = named.some((field) => field !== 'none')
  const hasHeadings = !first.some(isAddress) && (isKnown || second.some(isAddress))
  if (hasHeadings && isKnown) return { columns: named, hasHeadings }
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

/** A thing stands in one column: the first. */
function unique(columns: Columns): Columns {
  return columns.map((field, at) => (columns.indexOf(field) === at ? field : 'none'))
}

/** What holds for a whole list: its columns, and what its lines leave open. */
export const importSettingsSchema = z.object({
  columns: z.array(z.enum([...columnFields, 'none']).catch('none')),
  hasHeadings: z.boolean(),
  guideId: z.string(),
  locale: z.string(),
  /** Empty: nobody. */
  ownerId: z.string(),
  isMailed: z.boolean(),
})

export type ImportSettings = z.infer<typeof importSettingsSchema>
