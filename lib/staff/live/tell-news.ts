import 'server-only'
import { getLog } from '@/lib/platform/log'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import type { drawRows, ReaderLanguage } from './draw-rows'
import { type DrawnRow, writeTableEvent } from './table-event'
import type { News } from './table-group'

type Telling = {
  at: Date
  /** The number of open tables. A table whose changes cannot be sent as rows asks for its page, the later the more tables there are. */
  readers: number
  draw: typeof drawRows
}

type Language = { language: ReaderLanguage; rows: Map<string, OnboardingRow> }

/**
 * Sends each open table its event: the changed rows, or that it has to ask for its page. A row is drawn once for all tables of a language, and
 * an event that is the same for several is written once.
 */
export async function tellNews(news: News[], { at, readers, draw }: Telling): Promise<void> {
  const drawn = await drawForAll(news, draw)
  const written = new Map<string, string>()
  for (const one of news) {
    const language = JSON.stringify(one.reader.language)
    const html = drawn.get(language)
    const rows = 'many' in one || !html ? undefined : toDrawnRows(one.rows, html)
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

/** Returns the HTML of all rows by language and id. A language whose rows could not be drawn is missing. */
async function drawForAll(news: News[], draw: Telling['draw']): Promise<Map<string, Map<string, string>>> {
  const languages = new Map<string, Language>()
  for (const one of news) {
    if ('many' in one) continue
    const { language } = one.reader
    const key = JSON.stringify(language)
    const { rows } = languages.get(key) ?? { rows: new Map() }
    languages.set(key, { language, rows })
    for (const { row } of one.rows) rows.set(row.onboardingId, row)
  }
  const drawn = new Map<string, Map<string, string>>()
  for (const [key, { language, rows }] of languages) {
    try {
      drawn.set(key, rows.size > 0 ? await draw([...rows.values()], language) : new Map())
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      getLog().error({ error: name }, 'changed rows could not be drawn')
    }
  }
  return drawn
}

/** Returns the rows with their HTML, or undefined when one was not drawn. */
function toDrawnRows(
  rows: Exclude<News, { many: true }>['rows'],
  html: Map<string, string>,
): DrawnRow[] | undefined {
  const drawn = rows.flatMap(({ row, key }): DrawnRow[] => {
    const text = html.get(row.onboardingId)
    return text === undefined ? [] : [{ id: row.onboardingId, key, html: text }]
  })
  return drawn.length === rows.length ? drawn : undefined
}
