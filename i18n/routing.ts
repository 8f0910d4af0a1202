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

/** Returns the text if it is one of our locales, otherwise the fallback. */
export function localeOr(text: string | null | undefined, fallback: Locale = routing.defaultLocale): Locale {
  return routing.locales.find((locale) => locale === text) ?? fallback
}

/** Returns the tag for `lang` attributes and `Intl`: bokmål is `nb` there, and `no` in our addresses and files. */
export function languageTag(locale: string): string {
  return locale === 'no' ? 'nb' : locale
}
