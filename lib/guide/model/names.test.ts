import { expect, test } from 'vitest'
import { nameAtStart } from './names'

test('a vendor that is a kind of product gets a capital at the start of a line', () => {
  const names = { en: 'your accounting software', no: 'økonomisystemet ditt' }
  expect(nameAtStart({ name: names.en, names })).toBe('Your accounting software')
  expect(nameAtStart({ name: names.no, names })).toBe('Økonomisystemet ditt')
})

test('a brand keeps its small letter at the start of a line', () => {
  expect(nameAtStart({ name: 'eConnect', names: {} })).toBe('eConnect')
})
