import { createTranslator } from 'use-intl/core'
import { putIntoWords } from '@/components/staff/onboarding-list/row-in-words'
import { rowWords } from '@/components/staff/onboarding-list/row-words'
import { readerFormatter, readerWords } from '@/i18n/reader-words'
import type { SayRows } from '@/lib/staff/live/tell-news'

/** Puts changed rows of the table into a reader's words. The reader's language is a parameter, because no request is running when a row changes. */
export const sayRows: SayRows = async (rows, { locale, ...whereabouts }) => {
  const now = new Date()
  const words = await readerWords(locale, whereabouts)
  const said = rowWords({
    locale,
    now,
    format: readerFormatter(locale, whereabouts, now),
    translate: (namespace) => createTranslator({ ...words, ...(namespace && { namespace }) }),
  })
  return rows.map((row) => putIntoWords(row, said))
}
