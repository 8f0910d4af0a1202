import { describe, expect, it, test } from 'vitest'
import { normalize, normalizeName, searchPatterns, toSearchText } from './search-text'

test.each([
  ['Café Élysée', 'cafe elysee'],
  ['Cafe\u0301', 'cafe'],
  ['Bjørk & Sønn', 'bjork & sonn'],
  ['Ærlig Ålesund', 'aerlig alesund'],
  ['Œuvre de Gößweinstein', 'oeuvre de gossweinstein'],
  ['Łódź Þór Đặng', 'lodz thor dang'],
  ['L’Oréal', "l'oreal"],
  ['  two\n\tlines\u00a0 ', 'two lines'],
  ['ＦＵＬＬ', 'full'],
])('%j is searched and sorted as %j', (text, folded) => {
  expect(normalize(text)).toBe(folded)
})

describe('a name in another script', () => {
  it.each([
    ['Газпром', 'газ'],
    ['Ελληνικά Τρόφιμα', 'τροφ'],
    ['株式会社ソニー', '株式'],
    ['한국전력', '한국'],
  ])('%s is found by its own letters: %s', (company, search) => {
    const [pattern = ''] = searchPatterns(search)
    expect(toSearchText(company, [])).toContain(pattern.replaceAll('%', ''))
  })

  it('is found by its usual Latin letters', () => {
    expect(normalize('Газпром')).toBe('gazprom')
  })

  it('is the same however its signs are composed', () => {
    for (const company of ['ガス', '한국', 'Ås'])
      expect(normalize(company.normalize('NFD'))).toBe(normalize(company))
  })
})

test('spellings of one name differ by spaces, signs, capitals and accents alone', () => {
  const spellings = [
    'Payhawk × Sage Intacct',
    'payhawk-sage-intacct',
    'PAYHAWK SAGE INTACCT',
    'Páyhawk: Sage/Intacct',
  ]
  expect(new Set(spellings.map(normalizeName))).toEqual(new Set(['payhawksageintacct']))
  expect(normalizeName('Språket i ERP-systemet')).toBe('spraketierpsystemet')
})
