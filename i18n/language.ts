import { listedLocales } from './listed-locales'
import { type Locale, languageTag, writtenLocales } from './routing'

/** Returns what a language calls itself, such as Norsk. Its first letter is a capital, because the name stands alone. */
export function languageName(locale: string): string {
  const tag = languageTag(locale)
  const name = listedLocales[locale]?.name ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** Returns the value of a `dir` attribute for a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(languageTag(locale)).maximize().script ?? ''
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'].includes(script) ? 'rtl' : 'ltr'
}

/** Returns our language by another name that browsers and addresses have for it, such as `nb`. */
export function localeAlsoCalled(name: string): Locale | undefined {
  const wanted = name.toLowerCase()
  return writtenLocales.find((locale) => listedLocales[locale]?.alsoCalled?.includes(wanted))
}
