import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { columnFields, guessColumns } from './columns'
import { encodings, guessEncoding } from './encoding'
import { linesOf, readFile } from './list-file.fixture'

const bytesIn = (encoding: string, text: string, addBOM = false) => iconv.encode(text, encoding, { addBOM })

describe('the encoding of a file', () => {
  const norwegian =
    'Selskap;E-post;Språk\r\nBlåbær AS;post@blabaer.example;norsk\r\nØst Sjø AS;post@ostsjo.example;\r\n'
  const french =
    "Société;Courriel\nCrème & Cie;contact@creme.example\nHôtel de la Forêt;hotel@foret.example\nGénérale d'Épicerie;g@epicerie.example\n"

  it.each(encodings)('is recognized by the bytes or the letters: %s', (encoding) => {
    for (const text of [norwegian, french, norwegian.toUpperCase(), french.toUpperCase()])
      expect(readFile(bytesIn(encoding, text)).format.encoding, text).toBe(encoding)
    expect(linesOf(bytesIn(encoding, norwegian))).toMatchObject([
      { line: 2, company: 'Blåbær AS', state: 'new', invite: { locale: 'no' } },
      { line: 3, company: 'Øst Sjø AS', state: 'new' },
    ])
  })

  it.each(['windows-1252', 'macintosh', 'cp850'])('is recognized by a single name: %s', (encoding) => {
    const names =
      'Blåbær Drift;Østlandet;Ærlig;Ås Elektro;Sjømat;Brønnøysund;Ålesund;BLÅBÆR AS;Générale;Crème;Hôtel;Forêt;Voilà;' +
      'Épicerie;Façade;Noël;Île;Müller;Jönköping;Södra;Crêpe;Pâtisserie;À la carte;Côté Sud;ÉLECTRICITÉ;Québec;Naïf'
    for (const name of names.split(';')) {
      const file = bytesIn(encoding, `Company;Email\r\n${name};post@a.example`)
      expect(guessEncoding(file), name).toEqual({ encoding, isCertain: false })
    }
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is read from a byte order mark: %s', (encoding) => {
    const file = bytesIn(encoding, norwegian, true)
    expect(linesOf(file)).toMatchObject([{ company: 'Blåbær AS' }, { line: 3 }])
    expect(readFile(file)).toMatchObject({ format: { encoding }, isEncodingGuessed: false })
  })

  it('is UTF-16 without a mark also where a sign has its NUL on the other side', () => {
    const text = 'company,email\n∀ AS,post@a.example'
    for (const encoding of ['utf-16le', 'utf-16be'])
      expect(linesOf(bytesIn(encoding, text))).toMatchObject([{ company: '∀ AS', state: 'new' }])
  })

  it('leaves out the mark with which DOS ends a file', () => {
    expect(linesOf(bytesIn('cp850', `${norwegian}\x1a`))).toHaveLength(2)
  })

  it('is said to be a guess where the letters alone tell it', () => {
    expect(readFile(bytesIn('windows-1252', norwegian)).isEncodingGuessed).toBe(true)
    expect(readFile(Buffer.from(norwegian)).isEncodingGuessed).toBe(false)
    expect(readFile(bytesIn('windows-1252', norwegian), { encoding: 'cp850' })).toMatchObject({
      format: { encoding: 'cp850' },
      isEncodingGuessed: false,
    })
  })

  it('never brings letters in silently that the chosen encoding does not have', () => {
    const file = Buffer.concat([
      Buffer.from('company,email\nBlåbær,post@a.example\n'),
      Buffer.from([0x42, 0xe5, 0x2c]),
    ])
    expect(readFile(file).format.encoding).toBe('utf-8')
    expect(linesOf(file)).toMatchObject([
      { state: 'new' },
      { line: 3, state: 'faulty', errors: [{ field: 'company', code: 'wrongLetters' }, { field: 'email' }] },
    ])
  })

  it.each([
    ['a workbook of Excel, Numbers or LibreOffice', 'PK\u0003\u0004\0\0', 'workbook'],
    ['a workbook of an early Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    ['a table of HTML that is called a workbook', '\ufeff\n<html><table><tr>', 'workbook'],
    ['a workbook of XML', '<?xml version="1.0"?>\n<Workbook>', 'workbook'],
    ['a PDF', '%PDF-1.7', 'notText'],
    ['a file with NUL bytes', 'company,email\nA\0B,post@a.example', 'notText'],
    [
      'a file of UTF-16 with a letter that is NUL',
      bytesIn('utf-16le', 'company,email\nA\0B,post@a.example'),
      'notText',
    ],
    ['bytes of any kind', Buffer.from([0, 1, 2, 3, 0, 0, 0, 9, 8, 0]), 'notText'],
  ])('is none: %s', (_kind, content, what) => {
    expect(guessEncoding(Buffer.from(content as string))).toBe(what)
  })

  it('is guessed for bytes of any kind without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const guess = guessEncoding(bytes)
        if (typeof guess !== 'string') readFile(bytes)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the delimiter of a list', () => {
  it.each([';', ',', '\t', '|'])('is recognized, whatever stands inside quotation marks: %j', (sign) => {
    const text = `Company${sign}E-mail\n"Ham, Egg; Son | Co"${sign}ham@egg.example`
    expect(readFile(text).format.delimiter).toBe(sign)
    expect(linesOf(text)).toMatchObject([{ company: 'Ham, Egg; Son | Co', state: 'new' }])
  })

  it.each([
    'Firma, navn;E-post, arbeid;Guide',
    'Firma, navn;E-post, arbeid;Guide\nNordlys AS;post@nordlys.example;Payhawk',
    '"Firma, navn";"E-post, arbeid";Guide\nNordlys, Nord og Sønn;post@nordlys.example;',
    'Wer, genau;Wohin, bitte\nNordlys, Nord;post@nordlys.example\nSol;post@sol.example',
  ])('is not another one that stands in the headings: %s', (text) => {
    expect(readFile(text).format.delimiter).toBe(';')
  })

  it.each([
    ['sep=;\nCompany;E-mail\nA, B;post@a.example', ';'],
    ['sep=,\r\nCompany;x,E-mail\r\nA;B,post@a.example', ','],
    ['"sep=|"\nCompany|E-mail\nA|post@a.example', '|'],
    ['SEP=\t\nCompany\tE-mail\nA\tpost@a.example', '\t'],
    ['sep=^\nCompany^E-mail\nA^post@a.example', '^'],
    ['sep=;;;\nCompany;E-mail;\nA;post@a.example;', ';'],
  ])('is the one that the first line names, and that line is none of the list: %j', (text, delimiter) => {
    const file = readFile(text)
    expect(file.format).toMatchObject({ delimiter, headingLine: 2 })
    expect(linesOf(text)).toMatchObject([{ line: 3, email: 'post@a.example' }])
  })

  it('is the chosen one, whatever the list looks like', () => {
    const { format, rows } = readFile('sep=;\nCompany;E-mail', { delimiter: ',' })
    expect(format.delimiter).toBe(',')
    expect(rows).toEqual([{ line: 2, cells: ['Company;E-mail'] }])
  })
})

describe('the headings of a list', () => {
  it.each([
    ['Customers October,,\nCompany,E-mail,Guide\nA,post@a.example,', 2],
    ['Kunder oktober 2026;;\n;;\nLaget av: kari@vendor.example;;\nKunde;E-post;Guide\nA;post@a.example;', 4],
    ['Klienten\n\nWer,Wohin\nA,post@a.example', 3],
    ['Company,E-mail\nA,post@a.example', 1],
    ['Nordlys AS,finance@nordlys.example', 0],
    ['Guide AS,finance@nordlys.example\nCompany AS,post@b.example', 0],
  ])('are found: %j', (text, line) => {
    const list = readFile(text)
    expect(list.format.headingLine).toBe(line)
    expect(linesOf(text).map(({ state }) => state)).not.toContain('faulty')
  })

  it('can be chosen, and what stands above them is left out', () => {
    const text = 'A,post@a.example\nB,post@b.example\nC,post@c.example'
    expect(readFile(text, { headingLine: 2 }).body).toEqual([{ line: 3, cells: ['C', 'post@c.example'] }])
    expect(readFile(text, { headingLine: 0 }).body).toHaveLength(3)
    expect(readFile(text, { headingLine: 9 }).body).toHaveLength(3)
    const long = `company,email\n${'a,b\n'.repeat(6000)}`
    expect(readFile(long, { headingLine: 5000 }).problem).toEqual({ code: 'tooManyLines' })
  })

  it.each([
    ['Company,Contact person,E-mail address,Language', ['company', 'name', 'email', 'locale']],
    ['Raison sociale;Courriel;Langue de lecture;Suivi par', ['company', 'email', 'locale', 'owner']],
    ['Nom de l’entreprise;Nom et prénom;Adresse courriel', ['company', 'name', 'email']],
    ['Customer name,Main contact,E-mail,Owner', ['company', 'name', 'email', 'owner']],
    ['Firmanavn;Navn;Epost;Språk', ['company', 'name', 'email', 'locale']],
    ['Kunde;Kontaktperson;E-postadresse;Merknad', ['company', 'name', 'email', 'none']],
    ['Firma, navn;E-post (arbeid);Guide', ['company', 'email', 'guide']],
    ['Kunde;"E-post\n(arbeid)"', ['company', 'email']],
    ['__proto__,constructor,Company,toString,email', ['none', 'none', 'company', 'none', 'email']],
  ])('say what each column holds: %s', (text, columns) => {
    const { rows, format } = readFile(text)
    expect(guessColumns(rows, format.headingLine)).toEqual(columns)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each(['en', 'fr', 'no'])('of the template and of an export are known in %s', async (locale) => {
    const { default: words } = await import(`@/messages/${locale}/import.json`)
    const { default: list } = await import(`@/messages/${locale}/onboardingList.json`)
    const template = columnFields.map((field) => words.fields[field])
    expect(guessColumns([{ line: 1, cells: template }], 1)).toEqual(columnFields)
    const { tenant, contact, email, language, guide, owner } = list.csv.column
    expect(guessColumns([{ line: 1, cells: [tenant, contact, email, language, guide, owner] }], 1)).toEqual(
      columnFields.filter((field) => field !== 'erpLanguage'),
    )
  })

  it('leave a column of addresses to be recognized by its @', () => {
    const { rows, format } = readFile('Kunde;Wohin\nA;post@a.example')
    expect(guessColumns(rows, format.headingLine)).toEqual(['company', 'email'])
  })
})

describe('the number of a line', () => {
  const list = [
    'company,email',
    '"A',
    'B",post@a.example',
    '',
    '"C',
    '',
    'D",post@c.example',
    'E,nowhere',
    '"F"" ',
    'G",post@f.example',
  ]

  it.each(['\n', '\r\n', '\r'])(
    'is where an editor shows its row to begin, with lines that end with %j',
    (end) => {
      expect(linesOf(list.join(end)).map(({ line, state }) => [line, state])).toEqual([
        [2, 'new'],
        [5, 'new'],
        [8, 'faulty'],
        [9, 'new'],
      ])
    },
  )

  it('is also that of a quotation mark which is never closed', () => {
    expect(readFile('a,b\r\n"x\r\ny",d\r\n"open,c\r\nd,e\r\n')).toMatchObject({
      body: [],
      problem: { code: 'unclosedQuote', line: 4 },
    })
    const long = `company,email\n"open,post@a.example\n${'A,post@a.example\n'.repeat(4000)}`
    expect(readFile(long)).toMatchObject({ problem: { code: 'rowTooLong', line: 2 } })
  })
})

describe('a list', () => {
  it('that is empty or too long is said to be', () => {
    expect(readFile('\n \n,,\n').problem).toEqual({ code: 'empty' })
    expect(readFile('sep=;\n').problem).toEqual({ code: 'empty' })
    expect(readFile(`Title\ncompany,email\n${'a,b\n'.repeat(5000)}`).body).toHaveLength(5000)
    expect(readFile(`Title\ncompany,email\n${'a,b\n'.repeat(5001)}`).problem).toEqual({
      code: 'tooManyLines',
    })
  })

  it('may hold quotation marks that a program forgot to double', () => {
    expect(linesOf('company;email\n"Nord" AS;post@a.example\nTV 42" AS;post@b.example')).toMatchObject([
      { company: '"Nord" AS', state: 'new' },
      { company: 'TV 42" AS', state: 'new' },
    ])
  })

  it('may break a name into lines, which become one', () => {
    expect(linesOf('company;email\r\n"Nord\r\n  Handel AS";post@a.example')).toMatchObject([
      { company: 'Nord Handel AS', state: 'new' },
    ])
  })
})
