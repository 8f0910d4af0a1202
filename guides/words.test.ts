import { expect, test } from 'vitest'
import { loadCatalog } from './catalog'
import { formatFaults } from './fault'
import { checkWords } from './words'

test('x', () => {
  expect(formatFaults(checkWords(loadCatalog('guides').erps, 'messages', ['en', 'fr', 'no']))).toBe('')
})
