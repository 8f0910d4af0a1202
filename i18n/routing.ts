import { defineRouting } from 'next-intl/routing'

export const routing = defineRouting({
  locales: ['en', 'fr', 'no'],
  defaultLocale: 'en',
  localePrefix: 'always',
  alternateLinks: false,
  localeDetection: true,
  localeCookie: false,
})

/** A language of readers. The languages in which ERPs print their screens are others: see LabelLanguage. */
export type Locale = (typeof routing.locales)[number]

export function isLocale(text: string | undefined): text is Locale {
  return routing.locales.some((locale) => locale === text)
}

/** Returns the locale that a text names, or the default one for any other text. */
export function localeOf(text: string | undefined): Locale {
  return isLocale(text) ? text : routing.defaultLocale
}

/** Returns the tag for `lang` attributes and `Intl`: bokmål is `nb` there, and `no` in our addresses and files. */
export function languageTag(locale: string): string {
  return locale === 'no' ? 'nb' : locale
}
