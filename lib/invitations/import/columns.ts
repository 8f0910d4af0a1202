import { normalizeName } from '@/lib/onboarding/summary/search-text'
import { maxHeadingRows } from './import-limits'
import type { CsvRow } from './read-csv'

/** The contents that a column may have, in the order of the template. */
export const columnFields = ['company', 'name', 'email', 'locale', 'guide', 'erpLanguage', 'owner'] as const

export type ColumnField = (typeof columnFields)[number]

/** The content of each column, by position. `none` leaves the column out. */
export type Columns = (ColumnField | 'none')[]

/** The usual headings of each column in the three languages, without accents and signs. */
const columnNames: Record<ColumnField, string[]> = {
  company: ['company', 'companyname', 'customer', 'tenant', 'account', 'organisation', 'organization']
    .concat(['customername', 'clientname', 'tenantname', 'accountname', 'businessname', 'legalname'])
    .concat(['nomduclient', 'nomdelasociete', 'nomentreprise', 'organisme'])
    .concat(['firmanavn', 'bedriftsnavn', 'foretak', 'virksomhet'])
    .concat(['entreprise', 'societe', 'client', 'raisonsociale', 'nomdelentreprise'])
    .concat(['selskap', 'firma', 'kunde', 'bedrift', 'kundenavn', 'selskapsnavn', 'organisasjon']),
  name: ['name', 'contact', 'contactname', 'contactperson', 'person', 'fullname']
    .concat(['nometprenom', 'prenometnom', 'contactprincipal', 'maincontact'])
    .concat(['nom', 'interlocuteur', 'nomducontact', 'personne', 'nomcomplet'])
    .concat(['navn', 'kontakt', 'kontaktperson', 'kontaktnavn']),
  email: ['email', 'mail', 'emailaddress', 'contactemail']
    .concat(['adressecourriel', 'emailducontact', 'courrielducontact'])
    .concat(['adresseemail', 'courriel', 'adressemail', 'adresseelectronique', 'mel'])
    .concat(['epost', 'epostadresse', 'mailadresse']),
  locale: ['language', 'locale', 'lang', 'theirlanguage', 'langue', 'salangue', 'languedelecture'].concat([
    'sprak',
    'lesesprak',
    'leser',
  ]),
  guide: ['guide', 'veiledning', 'integration', 'integrasjon'],
  erpLanguage: ['erplanguage', 'theirerpisin', 'langueerp', 'languedelerp', 'languedesonerp'].concat([
    'theirlanguageintheerp',
    'erpsprak',
    'spraketierpet',
    'spraketierpsystemet',
    'spraketierpsystemetderes',
  ]),
  owner: ['owner', 'lookedafterby', 'csm', 'suivipar', 'responsable', 'ansvarlig', 'folgesoppav', 'eier'],
}

/**
 * Returns the line that seems to hold the headings, or 0. It is the one with the most known headings or, where none is known,
 * the fullest one above the first address. So a title above the headings is not taken for them.
 */
export function guessHeadingLine(rows: CsvRow[]): number {
  const firstWithAddress = rows.findIndex(({ cells }) => cells.some(isAddress))
  const top = rows.slice(0, maxHeadingRows)
  const above = firstWithAddress < 0 ? top : top.slice(0, firstWithAddress)
  // A company may be called "Guide AS", but no company fills two columns with names of columns.
  const byName = [highest(top, 2, knownIn), highest(above, 1, knownIn)].find((row) => row !== undefined)
  if (byName) return byName.line
  const fullest = highest(above, 1, ({ cells }) => cells.filter(Boolean).length)
  return firstWithAddress > 0 && fullest ? fullest.line : 0
}

/** Guesses what each column holds from its heading. A column of addresses without a known one is recognized by its @. */
export function guessColumns(rows: CsvRow[], headingLine: number): Columns {
  const body = rows.filter(({ line }) => line > headingLine)
  const headings = rows.find(({ line }) => line === headingLine)?.cells ?? []
  const width = Math.max(headings.length, ...body.map(({ cells }) => cells.length))
  const named = unique(Array.from({ length: width }, (_, at) => fieldNamed(headings[at] ?? '')))
  if (named.includes('email')) return named
  const sample = body.find(({ cells }) => cells.some(isAddress))?.cells ?? []
  const columns = named.map((field, at) =>
    field === 'none' && isAddress(sample[at] ?? '') ? 'email' : field,
  )
  const other = columns.indexOf('none')
  if (named.every((field) => field === 'none') && other >= 0) columns[other] = 'company'
  return unique(columns)
}

/** Returns how many different fields the cells of a row name. */
export function countKnownHeadings(cells: string[]): number {
  return new Set(cells.map(fieldNamed).filter((field) => field !== 'none')).size
}

/** Returns whether one cell of a row is an address and nothing else, such as `kari@nordlys.example` or `Kari <kari@nordlys.example>`. */
export function hasAddress(cells: string[]): boolean {
  return cells.some((cell) => /^[^@,;|\t]+@[^@,;|\t]+$/.test(cell))
}

/** Returns the first of the rows that are rated highest, if they are rated `least` or more. */
function highest(rows: CsvRow[], least: number, rate: (row: CsvRow) => number): CsvRow | undefined {
  const best = Math.max(...rows.map(rate))
  return best >= least ? rows.find((row) => rate(row) === best) : undefined
}

const knownIn = ({ cells }: CsvRow) => countKnownHeadings(cells)

function isAddress(cell: string): boolean {
  return cell.includes('@')
}

/** Returns the field that a heading names, by the whole of it or by what stands before a comma or a bracket: `E-mail (work)`. */
function fieldNamed(heading: string): ColumnField | 'none' {
  const names = [heading, ...heading.split(/[,(/:\n]/, 1)].map(normalizeName)
  return columnFields.find((field) => names.some((name) => columnNames[field].includes(name))) ?? 'none'
}

/** Keeps the first column of each kind and leaves out the others. */
function unique(columns: Columns): Columns {
  return columns.map((field, at) => (columns.indexOf(field) === at ? field : 'none'))
}
