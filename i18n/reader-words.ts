import { _createIntlFormatters, createFormatter } from 'use-intl/core'
import { loadMessages } from './messages'
import { dateLocale, regionalLocale, type Whereabouts } from './regional-locale'
import { type Locale, sourceLocale } from './routing'
import { installationTimeZone, timeFormats } from './time-zone'
import { keptMessages } from './words/kept-messages'
import { translatorSettings } from './words/translator-settings'

/** Returns the words of a reader's language and region, with which next-intl makes translators. */
export async function readerWords(locale: Locale, whereabouts: Whereabouts) {
  const { timeZone = installationTimeZone() } = whereabouts
  const regional = regionalLocale(locale, whereabouts)
  const [messages, english] = await Promise.all([loadMessages(locale, regional), loadMessages(sourceLocale)])
  return {
    locale,
    messages,
    timeZone,
    ...keptMessages(regional, timeZone, whereabouts.timeZone !== undefined),
    ...translatorSettings(locale, english),
  }
}

export type ReaderFormatter = ReturnType<typeof createFormatter>

/** Returns what writes dates and numbers in the forms of a reader's region. The one of next-intl knows the language alone. */
export function readerFormatter(locale: Locale, whereabouts: Whereabouts, now: Date): ReaderFormatter {
  const { timeZone = installationTimeZone() } = whereabouts
  const isReadersOwn = whereabouts.timeZone !== undefined
  const regional = dateLocale(locale, whereabouts)
  const { _cache } = keptMessages(regional, timeZone, isReadersOwn)
  return createFormatter({
    // It is handed to Intl alone, which knows regions.
    locale: regional as Locale,
    timeZone,
    now,
    formats: { dateTime: timeFormats(regional, isReadersOwn) },
    _formatters: _createIntlFormatters(_cache),
  })
}
