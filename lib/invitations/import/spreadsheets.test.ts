import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { linesOf } from './list-file.fixture'

/** The same customers as the spreadsheets of the world save them, with their titles, empty columns and unusual names. */
const rows = (delimiter: string, end: string, quote = (text: string) => text) =>
  [
    ['Firma', 'Kontaktperson', 'E-post', 'Språk', ''],
    ['Blåbær & Sønn AS', 'Åse Bø', 'post@blabaer.example', 'norsk', ''],
    ['Crème Brûlée SARL', 'Zoé Lefèvre', 'zoe@creme.example', 'français', ''],
    ['', '', '', '', ''],
    ['Nordlys "Nord" AS', '', 'finance@nordlys.example', '', ''],
  ]
    .map((cells) => cells.map(quote).join(delimiter))
    .join(end) + end

const excelQuote = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const always = (text: string) => `"${text.replaceAll('"', '""')}"`

const bytes = (text: string, encoding = 'utf-8', addBOM = false) => iconv.encode(text, encoding, { addBOM })

it.each<[string, Buffer, number]>([
  ['Excel for Windows in Norwegian: CSV', bytes(rows(';', '\r\n', excelQuote), 'windows-1252'), 2],
  ['Excel for Windows in French: CSV UTF-8', bytes(rows(';', '\r\n', excelQuote), 'utf-8', true), 2],
  ['Excel for Windows in English: CSV UTF-8', bytes(rows(',', '\r\n', excelQuote), 'utf-8', true), 2],
  ['Excel for Windows: Unicode text', bytes(rows('\t', '\r\n', excelQuote), 'utf-16le', true), 2],
  ['Excel for Windows in Norwegian: CSV (MS-DOS)', bytes(rows(';', '\r\n', excelQuote), 'cp850'), 2],
  ['Excel for Mac: CSV (Macintosh)', bytes(rows(';', '\r', excelQuote), 'macintosh'), 2],
  ['Excel for Mac: tab-delimited text', bytes(rows('\t', '\r', excelQuote), 'macintosh'), 2],
  ['Numbers, with the name of its table', bytes(`Tabell 1;;;;\n${rows(';', '\n', excelQuote)}`), 3],
  ['Google Sheets', bytes(rows(',', '\r\n', excelQuote)), 2],
  ['LibreOffice in French, all cells quoted', bytes(rows(';', '\n', always)), 2],
  ['LibreOffice: UTF-16', bytes(rows(';', '\n', excelQuote), 'utf-16le', true), 2],
  [
    'a program that names the delimiter',
    bytes(`sep=;\r\n${rows(';', '\r\n', excelQuote)}`, 'windows-1252'),
    3,
  ],
  ['a program that writes UTF-16 without a mark', bytes(rows(';', '\r\n', excelQuote), 'utf-16be'), 2],
  ['a database, with vertical bars', bytes(rows('|', '\n', excelQuote)), 2],
])('a list is read as it was meant when it comes from %s', (_program, file, firstLine) => {
  expect(linesOf(file)).toMatchObject([
    { line: firstLine, state: 'new', company: 'Blåbær & Sønn AS', invite: { name: 'Åse Bø', locale: 'no' } },
    { company: 'Crème Brûlée SARL', invite: { name: 'Zoé Lefèvre', locale: 'fr' } },
    { line: firstLine + 3, company: 'Nordlys "Nord" AS', invite: { locale: 'en' } },
  ])
})
