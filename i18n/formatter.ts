import { cookies, headers } from 'next/headers'
import { getLocale, getNow, getTimeZone } from 'next-intl/server'
import { cache, use } from 'react'
import { readerFormatter } from './reader-words'
import { dateLocale } from './regional-locale'
import type { Locale } from './routing'
import { isTimeZone, timeZoneCookie } from './time-zone'

/** Returns what tells the region of whoever asks: the languages of the browser, and the time zone that it has named. */
export const getWhereabouts = cache(async () => {
  const zone = (await cookies()).get(timeZoneCookie)?.value
  return {
    acceptLanguage: (await headers()).get('accept-language') ?? undefined,
    timeZone: isTimeZone(zone) ? zone : undefined,
  }
})

/** Returns the tag in whose forms dates are written for whoever asks, such as `en-GB`. */
const getDateLocale = cache(async () => dateLocale(await getLocale(), await getWhereabouts()))

/** Returns a formatter that writes dates and numbers in the forms of the reader's region, in the given locale or in the page's. */
export const getFormatter = cache(async (ofPage?: Locale) => {
  const [locale, whereabouts, now] = await Promise.all([
    ofPage ?? getLocale(),
    getWhereabouts(),
    getNow(ofPage && { locale: ofPage }),
  ])
  return readerFormatter(locale, whereabouts, now)
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
