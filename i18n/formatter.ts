import { cookies, headers } from 'next/headers'
import { getLocale, getNow, getTimeZone } from 'next-intl/server'
import { cache, use } from 'react'
import { _createIntlFormatters, createFormatter } from 'use-intl/core'
import { dateLocale } from './regional-locale'
import type { Locale } from './routing'
import { isTimeZone, timeFormats, timeZoneCookie } from './time-zone'
import { keptMessages } from './words/kept-messages'

/** Returns what tells the region of whoever asks: the languages of the browser, and the time zone that it has named. */
export const getWhereabouts = cache(async () => {
  const zone = (await cookies()).get(timeZoneCookie)?.value
  return {
    acceptLanguage: (await headers()).get('accept-language') ?? undefined,
    timeZone: isTimeZone(zone) ? zone : undefined,
  }
})

/** Returns the tag in whose forms dates are written for whoever asks, such as `en-GB`. */
const getDateLocale = cache(async (locale?: string) =>
  dateLocale(locale ?? (await getLocale()), await getWhereabouts()),
)

/**
 * Returns what writes dates and numbers in the forms of the reader's region. The one of next-intl knows the language alone. Without
 * a locale it is the page's.
 */
export const getFormatter = cache(async (ofPage?: Locale) => {
  const [locale, timeZone, now, { timeZone: own }] = await Promise.all([
    getDateLocale(ofPage),
    getTimeZone(ofPage && { locale: ofPage }),
    getNow(ofPage && { locale: ofPage }),
    getWhereabouts(),
  ])
  const isReadersOwn = own !== undefined
  const { _cache } = keptMessages(locale, timeZone, isReadersOwn)
  return createFormatter({
    // It is handed to Intl alone, which knows regions.
    locale: locale as Locale,
    timeZone,
    now,
    formats: { dateTime: timeFormats(locale, isReadersOwn) },
    _formatters: _createIntlFormatters(_cache),
  })
})

/** Returns what `getFormatter` does, in components that are not asynchronous. */
export function useFormatter() {
  return use(getFormatter())
}

/** The forms of dates and the time zone of a reader, for what is written in the browser. */
export type DateForms = { locale: string; timeZone: string }

/** Returns the forms in which a component in the browser writes dates as the server does. */
export function useDateForms(): DateForms {
  return { locale: use(getDateLocale()), timeZone: use(getTimeZone()) }
}
