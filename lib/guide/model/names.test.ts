import { expect, test } from 'vitest'
import { nameAtStart } from './names'

test('a description begins a line with a capital', () => {
  const names = { en: 'your accounting software', no: 'økonomisystemet ditt' }
  expect(nameAtStart({ name: names.en, names })).toBe('Your accounting software')
  expect(nameAtStart({ name: names.no, names })).toBe('Økonomisystemet ditt')
})

test('a brand keeps its small letter', () => {
  expect(nameAtStart({ name: 'eConnect', names: {} })).toBe('eConnect')
})
