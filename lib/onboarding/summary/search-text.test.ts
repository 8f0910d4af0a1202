import { describe, expect, it, test } from 'vitest'
import { normalize, normalizeName, searchPatterns, toSearchText } from './search-text'

describe('a text', () => {
  it.each([
    ['Café Élysée', 'cafe elysee'],
    ['Cafe\u0301', 'cafe'],
    ['Bjørk & Sønn', 'bjork & sonn'],
    ['Ærlig Ålesund', 'aerlig alesund'],
    ['Œuvre de Gößweinstein', 'oeuvre de gossweinstein'],
    ['Łódź Þór Đặng', 'lodz thor dang'],
    ['L’Oréal', "l'oreal"],
    ['  two\n\tlines\u00a0 ', 'two lines'],
    ['ＦＵＬＬ', 'full'],
  ])('%j is searched and sorted as %j', (text, normalized) => {
    expect(normalize(text)).toBe(normalized)
  })
})

describe('a name in another script', () => {
  it.each([
    ['Газпром', 'газ'],
    ['Ελληνικά Τρόφιμα', 'τροφ'],
    ['株式会社ソニー', '株式'],
    ['한국전력', '한국'],
  ])('%s is found by letters of its own script: %s', (company, search) => {
    const [pattern = ''] = searchPatterns(search)
    expect(toSearchText(company, [])).toContain(pattern.replaceAll('%', ''))
  })

  it('is found by its usual spelling in Latin letters', () => {
    expect(normalize('Газпром')).toBe('gazprom')
  })

  it('is the same whether its accents are composed or not', () => {
    for (const company of ['ガス', '한국', 'Ås'])
      expect(normalize(company.normalize('NFD'))).toBe(normalize(company))
  })
})

test('two spellings are one name when only spaces, signs, capitals and accents differ', () => {
  const spellings = [
    'Payhawk × Sage Intacct',
    'payhawk-sage-intacct',
    'PAYHAWK SAGE INTACCT',
    'Páyhawk: Sage/Intacct',
  ]
  expect(new Set(spellings.map(normalizeName))).toEqual(new Set(['payhawksageintacct']))
  expect(normalizeName('Språket i ERP-systemet')).toBe('spraketierpsystemet')
})
