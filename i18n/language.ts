import { listedLocales } from './listed-locales'
import { type Locale, languageTag, writtenLocales } from './routing'

/** Returns what a language calls itself, such as Norsk. Its first letter is a capital, because the name stands alone. */
export function languageName(locale: string): string {
  const tag = languageTag(locale)
  const name = listedLocales[locale]?.name ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

const directions = new Map<string, 'ltr' | 'rtl'>()

/** Returns the value of a `dir` attribute for a language. Every page asks for its own, and for that of the ERP. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const known = directions.get(locale) ?? findDirection(locale)
  // The locales are those of files, never what somebody sends.
  directions.set(locale, known)
  return known
}

function findDirection(locale: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(languageTag(locale)).maximize().script ?? ''
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr'
}

/** Returns our language by another name that browsers and addresses have for it, such as `nb`. */
export function localeAlsoCalled(name: string): Locale | undefined {
  const wanted = name.toLowerCase()
  return writtenLocales.find((locale) => listedLocales[locale]?.alsoCalled?.includes(wanted))
}
