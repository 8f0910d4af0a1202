import { expect, test } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale, guideTitle, nameAtStart } from './names'

test('a vendor that is a kind of product gets a capital at the start of a line', () => {
  const names = { en: 'your accounting software', no: 'økonomisystemet ditt' }
  expect(nameAtStart({ name: names.en, names })).toBe('Your accounting software')
  expect(nameAtStart({ name: names.no, names })).toBe('Økonomisystemet ditt')
})

test('a brand keeps its small letter at the start of a line', () => {
  expect(nameAtStart({ name: 'eConnect', names: {} })).toBe('eConnect')
})

test.each([
  ['en', 'Accounting software × National Bank of Canada'],
  ['fr', 'Logiciel comptable × la Banque Nationale du Canada'],
  ['no', 'Regnskapsprogram × National Bank of Canada'],
])('the staff read a name in %s that does not speak to the customer', (locale, title) => {
  const guide = getGuide('accounting-software-national-bank')
  expect(guide && guideTitle(guideInLocale(guide, locale))).toBe(title)
})
