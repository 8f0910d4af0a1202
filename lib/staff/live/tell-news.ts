import 'server-only'
import { getLog } from '@/lib/platform/log'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import type { RowInPlace, RowInWords } from '@/lib/staff/onboarding-list/row-in-words'
import { writeTableEvent } from './table-event'
import type { News, ReaderLanguage } from './table-group'

/** Puts rows into a reader's words. */
export type SayRows = (rows: OnboardingRow[], language: ReaderLanguage) => Promise<RowInWords[]>

type Telling = {
  at: Date
  /** The number of open tables. A table whose changes cannot be sent as rows asks for its page, the later the more tables there are. */
  readers: number
  say: SayRows
}

type Language = { language: ReaderLanguage; rows: Map<string, OnboardingRow> }

/**
 * Sends each open table its event: the changed rows, or that it has to ask for its page. A row is put into words once for all tables of a
 * language, and an event that is the same for several is written once.
 */
export async function tellNews(news: News[], { at, readers, say }: Telling): Promise<void> {
  const said = await sayForAll(news, say)
  const written = new Map<string, string>()
  for (const one of news) {
    const language = JSON.stringify(one.reader.language)
    const words = said.get(language)
    const rows = 'many' in one || !words ? undefined : inWords(one.rows, words)
    if ('many' in one || !rows) {
      one.reader.onEvent(writeTableEvent(at, 'changed', JSON.stringify({ readers })))
      continue
    }
    const { gone, only } = one
    const key = JSON.stringify([language, rows.map(({ id, key: place }) => [id, place]), gone, only])
    const text = written.get(key) ?? writeTableEvent(at, 'rows', JSON.stringify({ rows, gone, only }))
    written.set(key, text)
    one.reader.onEvent(text)
  }
}

/** Returns the rows in words by language and id. A language is missing if its rows could not be put into words. */
async function sayForAll(news: News[], say: SayRows): Promise<Map<string, Map<string, RowInWords>>> {
  const languages = new Map<string, Language>()
  for (const one of news) {
    if ('many' in one) continue
    const { language } = one.reader
    const key = JSON.stringify(language)
    const { rows } = languages.get(key) ?? { rows: new Map() }
    languages.set(key, { language, rows })
    for (const { row } of one.rows) rows.set(row.onboardingId, row)
  }
  const said = new Map<string, Map<string, RowInWords>>()
  for (const [key, { language, rows }] of languages) {
    try {
      const words = rows.size > 0 ? await say([...rows.values()], language) : []
      said.set(key, new Map(words.map((row) => [row.id, row])))
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      getLog().error({ error: name }, 'changed rows could not be put into words')
    }
  }
  return said
}

/** Returns the rows in words with their places, or undefined if the words of a row are missing. */
function inWords(
  rows: Exclude<News, { many: true }>['rows'],
  words: Map<string, RowInWords>,
): RowInPlace[] | undefined {
  const placed = rows.flatMap(({ row, key }): RowInPlace[] => {
    const said = words.get(row.onboardingId)
    return said ? [{ ...said, key }] : []
  })
  return placed.length === rows.length ? placed : undefined
}
