import { expect, test } from 'vitest'
import { loadCatalog } from './catalog'

test('x', () => {
  expect(loadCatalog('guides').guides).toHaveLength(1)
})
