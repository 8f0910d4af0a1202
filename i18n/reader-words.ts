import { _createIntlFormatters, createFormatter } from 'use-intl/core'
import { loadMessages } from './messages'
import { dateLocale, regionalLocale, type Whereabouts } from './regional-locale'
import { type Locale, sourceLocale } from './routing'
import { installationTimeZone, timeFormats } from './time-zone'
import { keptMessages } from './words/kept-messages'
import { translatorSettings } from './words/translator-settings'

/** Returns the settings from which next-intl makes translators for a reader, with the words of the reader's language and region. */
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

/** Returns a formatter that writes dates and numbers in the forms of a reader's region. next-intl's own formatter knows only the language. */
export function readerFormatter(locale: Locale, whereabouts: Whereabouts, now: Date): ReaderFormatter {
  const { timeZone = installationTimeZone() } = whereabouts
  const isReadersOwn = whereabouts.timeZone !== undefined
  const regional = dateLocale(locale, whereabouts)
  const { _cache } = keptMessages(regional, timeZone, isReadersOwn)
  return createFormatter({
    // createFormatter only passes the locale on to Intl, which accepts a region.
    locale: regional as Locale,
    timeZone,
    now,
    formats: { dateTime: timeFormats(regional, isReadersOwn) },
    _formatters: _createIntlFormatters(_cache),
  })
}
