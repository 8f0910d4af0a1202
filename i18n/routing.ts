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

/** The language that all words are written in first. It stands in for what another one lacks, also where it is not offered itself. */
export const sourceLocale: Locale = 'en'

// biome-ignore lint/style/noProcessEnv: the import rule keeps i18n from lib/platform/env, which checks this setting when the product starts
const offeredLocales = offeredOf(process.env.LOCALES)

export const routing = defineRouting({
  locales: hasPseudoLocale() ? [...offeredLocales, pseudoLocale as Locale] : offeredLocales,
  defaultLocale: offeredLocales.includes(sourceLocale) ? sourceLocale : offeredLocales[0],
  localePrefix: 'always',
  alternateLinks: false,
  localeDetection: true,
  localeCookie: false,
})

/** Returns the names in a list of languages, such as `en,no`. */
export function localesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Returns the languages that an installation offers: those of LOCALES, in their own order, or all that have words. */
function offeredOf(list = ''): [Locale, ...Locale[]] {
  const [first, ...others] = writtenLocales.filter((locale) => localesIn(list).includes(locale))
  return first ? [first, ...others] : writtenLocales
}

/** Returns whether a language has words, and this installation does not offer it. */
export function isWithheld(name: string): boolean {
  return writtenLocales.some((locale) => locale === name) && !isLocale(name)
}

/** Returns whether the language of made-up words is offered: in development, and where PSEUDO_LOCALE is `on`. */
function hasPseudoLocale(): boolean {
  // biome-ignore lint/style/noProcessEnv: the import rule keeps i18n from lib/platform/env, which checks this setting when the product starts
  const { NODE_ENV, PSEUDO_LOCALE } = process.env
  return NODE_ENV === 'development' || PSEUDO_LOCALE === 'on'
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
