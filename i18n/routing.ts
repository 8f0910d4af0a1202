import { defineRouting } from 'next-intl/routing'
import type own from '@/messages/locales.json'
import { listedLocales } from './listed-locales'
import { pseudoLocale } from './reserved-locales'

/**
 * A language of readers. The languages in which ERPs print their screens are others: see LabelLanguage. An installation may have
 * more than these, from its CONTENT_DIR.
 */
export type Locale = keyof typeof own

/** The languages that have files of words. */
export const writtenLocales = Object.keys(listedLocales) as [Locale, ...Locale[]]

export const routing = defineRouting({
  locales: isDevelopment() ? [...writtenLocales, pseudoLocale as Locale] : writtenLocales,
  defaultLocale: 'en',
  localePrefix: 'always',
  alternateLinks: false,
  localeDetection: true,
  localeCookie: false,
})

function isDevelopment(): boolean {
  // biome-ignore lint/style/noProcessEnv: Next sets it itself, and i18n may import nothing of ours
  return process.env.NODE_ENV === 'development'
}

export function isLocale(text: string | undefined): text is Locale {
  return routing.locales.some((locale) => locale === text)
}

/** Returns the text if it is one of our locales, otherwise the fallback. */
export function localeOr(text: string | null | undefined, fallback: Locale = routing.defaultLocale): Locale {
  return routing.locales.find((locale) => locale === text) ?? fallback
}

/** Returns the tag for `lang` attributes and `Intl`: bokmål is `nb` there, and `no` in our addresses and files. */
export function languageTag(locale: string): string {
  return listedLocales[locale]?.tag ?? locale
}
