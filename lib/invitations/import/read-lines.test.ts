import { describe, expect, it } from 'vitest'
import { listGuides } from '@/lib/guide/catalog'
import { guessColumns } from './columns'
import { decodeText, readCsv } from './read-csv'
import { readLines } from './read-lines'

const owners = [{ staffId: '01939c1e-0000-7000-8000-000000000001', email: 'ingrid@vendor.example' }]
const defaults = { guideId: 'payhawk-sage-intacct', locale: 'en', ownerId: '', isMailed: false }

function rowsOf(text: string) {
  const rows = readCsv(text)
  if (!Array.isArray(rows)) throw new Error(rows.code)
  return rows
}

function read(text: string) {
  const rows = rowsOf(text)
  return readLines(rows, { ...defaults, ...guessColumns(rows) }, { guides: listGuides(), owners })
}

describe('a list as a spreadsheet writes it', () => {
  const list = 'Selskap;E-post;Språk\r\nBlåbær AS;post@blabaer.example;norsk\r\n'

  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['Windows-1252', Buffer.from(list, 'latin1')],
  ])('is read from %s', (_encoding, bytes) => {
    expect(read(decodeText(bytes))).toMatchObject([
      { line: 2, company: 'Blåbær AS', state: 'new', invite: { locale: 'no' } },
    ])
  })

  it.each([';', ',', '\t'])('is divided by %j, whatever stands inside quotation marks', (sign) => {
    const text = `Company${sign}E-mail\n"Ham, Egg; Son & Co"${sign}ham@egg.example`
    expect(read(text)).toMatchObject([{ company: 'Ham, Egg; Son & Co', state: 'new' }])
  })

  it.each([
    ['Company,Contact person,E-mail address,Language', ['company', 'name', 'email', 'locale']],
    ['Raison sociale;Courriel;Langue de lecture;Suivi par', ['company', 'email', 'locale', 'owner']],
    ['Kunde;Kontaktperson;E-postadresse;Merknad', ['company', 'name', 'email', 'none']],
  ])('has its columns recognized by their headings: %s', (heading, columns) => {
    expect(guessColumns(rowsOf(heading))).toEqual({ columns, hasHeadings: true })
  })

  it('is a list without headings where an address stands in its first line', () => {
    expect(read('Nordlys AS,finance@nordlys.example')).toMatchObject([{ line: 1, state: 'new' }])
  })

  it('has unknown headings when only its second line holds an address', () => {
    expect(guessColumns(rowsOf('Wer,Wohin\nNordlys AS,finance@nordlys.example'))).toEqual({
      columns: ['company', 'email'],
      hasHeadings: true,
    })
  })

  it('says where it cannot be read, and when it is empty or too long', () => {
    expect(readCsv('\n \n')).toEqual({ code: 'empty' })
    expect(readCsv('a,b\n"open,c\nd,e')).toMatchObject({ code: 'unreadable' })
    expect(readCsv('a,b\n'.repeat(502))).toEqual({ code: 'tooManyLines' })
  })
})

describe('a line', () => {
  const heading = 'company,contact,email,language,guide,erp language,owner'
  const readLine = (line: string) => read(`${heading}\n${line}`)[0]

  it.each([
    [',,post@a.example,,,,', [{ field: 'company', code: 'required' }]],
    ['A,,post,,,,', [{ field: 'email', code: 'notAnAddress' }]],
    ['A,,post@a.example,german,,,', [{ field: 'locale', code: 'unknownOption' }]],
    ['A,,post@a.example,,Elsewhere,,', [{ field: 'guide', code: 'unknownOption' }]],
    ['A,,post@a.example,,,norsk,', [{ field: 'erpLanguage', code: 'notSpoken' }]],
    ['A,,post@a.example,,,,nobody@vendor.example', [{ field: 'owner', code: 'notStaff' }]],
    [',,,,,,', []],
  ])('has every wrong cell named: %s', (line, errors) => {
    const found = readLine(line)
    if (errors.length === 0) expect(found).toBeUndefined()
    else expect(found).toMatchObject({ line: 2, state: 'faulty', errors })
  })

  it('takes open cells from the list, and may name guide, languages and owner as people do', () => {
    expect(
      readLine('A,Kari,post@a.example,fransk,Connex × Sage Intacct,Français,Ingrid@vendor.example'),
    ).toMatchObject({
      invite: {
        name: 'Kari',
        locale: 'fr',
        guideId: 'connex-sage-intacct',
        erpLanguage: 'fr',
        ownerId: owners[0]?.staffId,
      },
    })
    expect(readLine('A,,post@a.example,,,,')).toMatchObject({
      invite: { locale: 'en', guideId: 'payhawk-sage-intacct', ownerId: '' },
    })
  })

  it('makes no second invitation when it repeats an earlier one', () => {
    const lines = read('company,email\nA,post@a.example\nB,b@b.example\n a ,POST@A.example')
    expect(lines.map(({ state }) => state)).toEqual(['new', 'new', 'repeated'])
    expect(lines[2]).toMatchObject({ line: 4, firstLine: 2 })
  })
})
