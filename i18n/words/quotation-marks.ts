import { languageTag } from '../routing'

/**
 * The quotation marks of each language, the outer ones first, as the Unicode CLDR lists them (`delimiters`), with the pairs
 * that are as usual in print. A language that is not listed may use any of them.
 */
const marksByLanguage: Record<string, string> = {
  bg: '„“’‘',
  cs: '„“‚‘»«',
  da: '“”‘’»«„',
  de: '„“‚‘»«›‹',
  el: '«»“”',
  en: '“”‘’',
  es: '«»“”‘’',
  et: '„“‚‘«»',
  fi: '”’»',
  fr: '«»',
  he: '”’„',
  hr: '„“‘’»«”',
  hu: '„”»«’',
  is: '„“‚‘',
  it: '«»“”‘’',
  ja: '「」『』',
  lt: '„“‚‘',
  lv: '“”‘’„«»',
  nb: '«»‘’',
  nl: '‘’“”„',
  nn: '«»‘’',
  pl: '„”«»‚’',
  pt: '“”‘’«»',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘»«',
  sl: '„“‚‘»«',
  sr: '„“”‘’',
  sv: '”’»',
  tr: '“”‘’«»',
  uk: '«»„“',
}

/** Straight marks are the typewriter's. */
const straightMarks = /["']/g
/** Without ’, which is the apostrophe of every language. */
const typographicMarks = /[«»‹›“”„‟‘‚‛「」『』]/g

/** Returns the quotation marks and straight apostrophes of a text that its language does not use. */
export function foreignMarks(text: string, locale: string): string[] {
  const own = marksByLanguage[new Intl.Locale(languageTag(locale)).language]
  const foreign =
    own === undefined ? [] : (text.match(typographicMarks) ?? []).filter((mark) => !own.includes(mark))
  return [...new Set([...(text.match(straightMarks) ?? []), ...foreign])]
}
