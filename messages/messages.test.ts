import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routing } from '@/i18n/routing'
import { formatFaults } from '@/lib/guide/explain/fault'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { readGlossary } from '@/lib/translation/check/glossary'
import { coverageOf } from '@/lib/translation/coverage'

const root = join(import.meta.dirname, '..')

describe('the messages of the product', () => {
  const checked = checkAllMessages([root])

  test('have no fault that npm run messages:check knows', () => {
    expect(formatFaults(checked.faults)).toBe('')
  })

  test('are all translated into every language', () => {
    const gaps = coverageOf(checked).filter(
      ({ translated, wanted, stale }) => translated < wanted || stale.length > 0,
    )
    expect(gaps).toEqual([])
  })
})

test('the messages of the example guides have no fault that npm run messages:check knows', () => {
  const checked = checkAllMessages([root, join(root, 'docs/examples/content')])
  expect(formatFaults(checked.faults)).toBe('')
})

test('the glossary has a word for each meaning in every language', () => {
  const glossary = readGlossary(root, routing.locales)
  const meanings = [...glossary].map(([locale, terms]) => ({
    locale,
    terms: terms.map(({ meaning }) => meaning),
  }))
  const [english] = meanings
  expect(english?.terms.length).toBeGreaterThan(10)
  expect(meanings).toEqual(routing.locales.map((locale) => ({ locale, terms: english?.terms })))
})
