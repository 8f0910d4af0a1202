import { defineRouting } from 'next-intl/routing'

export const routing = defineRouting({
  locales: ['en', 'fr', 'no'],
  defaultLocale: 'en',
  localePrefix: 'always',
  alternateLinks: false,
  localeDetection: true,
  localeCookie: false,
})

export type Locale = (typeof routing.locales)[number]

export function isLocale(text: string | undefined): text is Locale {
  return routing.locales.some((locale) => locale === text)
}

/** Returns the locale that a text names, or the default one for any other text. */
export function localeOf(text: string | undefined): Locale {
  return isLocale(text) ? text : routing.defaultLocale
}

/** Browsers and screen readers know bokmål as `nb`; our catalogue and URLs call it `no`. */
export function languageTag(locale: string): string {
  return locale === 'no' ? 'nb' : locale
}
