import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routing } from '@/i18n/routing'
import { messagesOf, proseOf } from './prose.fixture'

const document = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8')
const headings: Record<(typeof routing.locales)[number], string> = {
  en: 'English',
  fr: 'French',
  no: 'Norwegian',
}

type Row = { meaning: string; never: string[] }

/** The descriptions of the API name its own fields and scopes, such as `credentials`. */
const isOfApi = (key: string) => key.startsWith('api.json ')

/** Returns the rows of one language's table: what is meant, and the words that must not stand for it. */
function rowsOf(heading: string): Row[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) => {
    const [meaning = '', , never = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { meaning, never: never.split(', ').filter(Boolean) }
  })
}

/** Returns a pattern for a word or a few words, as a whole, with either apostrophe. A hyphen belongs to the word. */
function wholeTerm(term: string): RegExp {
  const text = term.replaceAll("'", "['’]").replaceAll(' ', '\\s')
  return new RegExp(`(?<![\\p{L}\\p{N}-])${text}(?![\\p{L}\\p{N}-])`, 'iu')
}

describe.each(routing.locales)('the glossary in %s', (locale) => {
  const rows = rowsOf(headings[locale])

  test('has a word for each meaning', () => {
    expect(rows.map(({ meaning }) => meaning)).toEqual(rowsOf(headings.en).map(({ meaning }) => meaning))
  })

  test.each(rows.filter(({ never }) => never.length > 0))('is followed for $meaning', ({ never }) => {
    const patterns = never.map(wholeTerm)
    const found = [...messagesOf(locale)].filter(
      ([key, text]) =>
        !isOfApi(key) && proseOf(text).some((piece) => patterns.some((pattern) => pattern.test(piece))),
    )
    expect(found).toEqual([])
  })
})
