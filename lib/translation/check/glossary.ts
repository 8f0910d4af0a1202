import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proseOf } from '@/lib/translation/files/text-ranges'
import type { Term, TextRule } from './rule'

const glossaryFile = 'docs/glossary.md'

/** Returns the tables of the glossary in a folder by locale. Each stands below the English name of its language. */
export function readGlossary(folder: string, locales: readonly string[]): Map<string, Term[]> {
  const path = join(folder, glossaryFile)
  const document = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return new Map(locales.map((locale) => [locale, termsOf(document, names.of(locale) ?? locale)]))
}

function termsOf(document: string, heading: string): Term[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) => {
    const [meaning = '', word = '', never = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { meaning, word, never: never.split(', ').filter(Boolean) }
  })
}

/** The descriptions of the API name its own fields and scopes, such as `credentials`. */
const apiNamespace = 'api'

/** Finds words that the glossary forbids. */
export const forbiddenTerms: TextRule = ({ text, file: { locale, namespace } }, { glossary }) => {
  if (namespace === apiNamespace) return []
  const pieces = proseOf(text)
  return (glossary.get(locale) ?? []).flatMap(({ meaning, word, never }) =>
    never
      .filter((term) => pieces.some((piece) => wholeTerm(term).test(piece)))
      .map((term) => ({
        message: `The glossary forbids "${term}" for ${meaning}.`,
        remedy: word ? `Write: ${word}.` : 'Take another word.',
      })),
  )
}

const patterns = new Map<string, RegExp>()

/** Returns a pattern for a word or a few words, as a whole, with either apostrophe. A hyphen belongs to the word. */
function wholeTerm(term: string): RegExp {
  const text = term.replaceAll("'", "['’]").replaceAll(' ', '\\s')
  const pattern = patterns.get(term) ?? new RegExp(`(?<![\\p{L}\\p{N}-])${text}(?![\\p{L}\\p{N}-])`, 'iu')
  patterns.set(term, pattern)
  return pattern
}
