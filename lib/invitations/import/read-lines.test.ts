import { describe, expect, it } from 'vitest'
import { linesOf, owners } from './list-file.fixture'

describe('a line', () => {
  const heading = 'company,contact,email,language,guide,erp language,owner'
  const readLine = (line: string) => linesOf(`${heading}\n${line}`)[0]

  it.each([
    [',,post@a.example,,,,', [{ field: 'company', code: 'required' }]],
    ['A,,post,,,,', [{ field: 'email', code: 'notAnAddress' }]],
    ['A,,post@a.example,german,,,', [{ field: 'locale', code: 'unknownOption' }]],
    ['A,,post@a.example,,Elsewhere,,', [{ field: 'guide', code: 'unknownOption' }]],
    ['A,,post@a.example,,,norsk,', [{ field: 'erpLanguage', code: 'notSpoken' }]],
    ['A,,post@a.example,,,,nobody@vendor.example', [{ field: 'owner', code: 'notStaff' }]],
    ['A,,post@a.example,,,,Ingrid', [{ field: 'owner', code: 'notStaff' }]],
    // Such a name could colour or forge the lines of a terminal that shows a log.
    ['A\u001b[31m,,post@a.example,,,,', [{ field: 'company', code: 'unreadable' }]],
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
    expect(readLine('A,,post@a.example,Norwegian Bokmål,,,Ingrid Moe')).toMatchObject({
      invite: { locale: 'no', ownerId: owners[0]?.staffId },
    })
    expect(readLine('A,,post@a.example,,,,')).toMatchObject({
      invite: { locale: 'en', guideId: 'payhawk-sage-intacct', ownerId: '' },
    })
  })

  it.each([
    ['Kari <k@x.no>', 'k@x.no'],
    ['post@blåbær.no', 'post@xn--blbr-roah.no'],
    ['jørn@test.no', 'jørn@test.no'],
  ])('may hold an address as people write it: %s', (typed, email) => {
    expect(readLine(`A,,${typed},,,,`)).toMatchObject({ state: 'new', invite: { email } })
  })

  it.each([
    ['post@blåbær.no', 'post@xn--blbr-roah.no'],
    ['jørn@test.no', 'jørn@test.no'],
    ['Kari <k@x.no>', 'k@x.no'],
    ['"Nordmann, Kari <k@x.no>"', 'k@x.no'],
  ])('shows the address that is understood from %s', (typed, email) => {
    expect(readLine(`A,,${typed},,,,`)).toMatchObject({ state: 'new', email, invite: { email } })
  })

  it('makes no second invitation when it repeats an earlier one', () => {
    const lines = linesOf('company,email\nA,post@a.example\nB,b@b.example\n a ,POST@A.example')
    expect(lines.map(({ state }) => state)).toEqual(['new', 'new', 'repeated'])
    expect(lines[2]).toMatchObject({ line: 4, firstLine: 2 })
  })
})
