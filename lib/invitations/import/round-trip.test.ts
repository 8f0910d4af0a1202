import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { csvResponse } from '@/lib/platform/http/csv'
import { escapeFormula, unescapeFormula } from '@/lib/platform/http/formula-escape'
import { delimiters } from './delimiter'
import { encodings } from './encoding'
import { linesOf, readFile } from './list-file.fixture'

/** Texts of any script, signs that mean something to a spreadsheet above all. Cells begin and end without space. */
const cell = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(...`=+-@'";,|\t\nåé `, "'=", '""'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll('\0', '').trim())

const tableOf = (cells: fc.Arbitrary<string>) =>
  fc
    .array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((rows) => [['Company', 'E-mail', 'Guide'], ...rows.map(([, ...rest]) => ['A', ...rest])])

describe('a table of any texts', () => {
  it.each(['en', 'fr', 'no'])('is the same after an export in %s and an import', async (locale) => {
    await fc.assert(
      fc.asyncProperty(tableOf(cell), async (table) => {
        const file = csvResponse([table], { locale, fileName: 'a.csv' })
        const { rows, format } = readFile(new Uint8Array(await file.arrayBuffer()))
        expect(format).toMatchObject({ encoding: 'utf-8', headingLine: 1 })
        expect(rows.map(({ cells }) => cells.map(unescapeFormula))).toEqual(table)
      }),
    )
  })

  it.each(encodings.flatMap((encoding) => delimiters.map((delimiter) => [encoding, delimiter] as const)))(
    'is the same after it was saved in %s with %j and read in this format',
    (encoding, delimiter) => {
      const letters = (text: string) => iconv.decode(iconv.encode(text, encoding), encoding) === text
      fc.assert(
        fc.property(tableOf(cell.map((text) => [...text].filter(letters).join('').trim())), (table) => {
          const file = iconv.encode(
            stringify(table, { delimiter, cast: { string: escapeFormula } }),
            encoding,
          )
          const { rows } = readFile(file, { encoding, delimiter })
          expect(rows.map(({ cells }) => cells.map(unescapeFormula))).toEqual(table)
        }),
        { numRuns: 50 },
      )
    },
  )
})

describe('a company whose name looks like a formula', () => {
  it.each(['=Acme', "'=Acme", '-Acme', '+47 Acme', '@Acme', "''@Acme", "'t Hof BV", '＝Acme'])(
    'is the same company after an export and an import: %s',
    async (company) => {
      const rows = [
        ['Company', 'E-mail'],
        [company, 'post@a.example'],
      ]
      const file = await csvResponse([rows], { locale: 'no', fileName: 'a.csv' }).arrayBuffer()
      expect(linesOf(new Uint8Array(file))).toMatchObject([{ state: 'new', invite: { company } }])
    },
  )
})
