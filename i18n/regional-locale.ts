import { dateLocales, regionalLocales } from './reserved-locales'
import { languageTag } from './routing'

/** The hints at a reader's region: the languages that the browser asks for, and the reader's time zone. */
export type Whereabouts = { acceptLanguage?: string | undefined; timeZone?: string | undefined }

/**
 * Returns the regional form of a locale for a reader, such as `fr-CA`, or the locale itself. The browser's own region counts; where
 * it names none, as in a mail, the time zone tells it.
 */
export function regionalLocale(locale: string, whereabouts: Whereabouts): string {
  return localeOfRegion(locale, whereabouts, regionalLocales) ?? locale
}

/**
 * Returns the tag in whose forms `Intl` writes dates and times for a reader, such as `en-GB`. Readers of English in Ireland, Australia
 * and the like have the British forms, and those in the zones of Europe too. English without a region has the American ones.
 */
export function dateLocale(locale: string, whereabouts: Whereabouts): string {
  return localeOfRegion(locale, whereabouts, dateLocales) ?? languageTag(locale)
}

function localeOfRegion(
  locale: string,
  { acceptLanguage = '', timeZone }: Whereabouts,
  among: readonly string[],
): string | undefined {
  const own = among.filter((each) => each.startsWith(`${locale}-`))
  if (own.length === 0) return undefined
  const region = browserRegion(acceptLanguage, locale) ?? regionOfZone(timeZone)
  return own.find((each) => each === `${locale}-${likeBritain.has(region ?? '') ? 'GB' : region}`)
}

/** Regions whose English puts the day before the month, as Britain's. */
const likeBritain = new Set(['IE', 'AU', 'NZ', 'ZA', 'IN', 'SG', 'HK', 'MT'])

/**
 * Returns the one tag of those that a browser asks for by which `regionalLocale` and `dateLocale` tell the region, such as `en-CA`, or an
 * empty text. Readers for whom it is the same read the same.
 */
export function askedRegion(acceptLanguage: string, locale: string): string {
  const region = browserRegion(acceptLanguage, locale)
  return region === undefined ? '' : `${languageOf(locale)}-${region}`
}

/** Returns the region with which a browser asks for this language first, if it names one there. */
function browserRegion(acceptLanguage: string, locale: string): string | undefined {
  const language = languageOf(locale)
  const tags = [...acceptLanguage.matchAll(/(?:^|,)\s*([a-z]{2,3})(?:-([a-z]{2}))?\b/gi)]
  const [, , region] = tags.find(([, name = '']) => name.toLowerCase() === language) ?? []
  return region?.toUpperCase()
}

function languageOf(locale: string): string {
  return new Intl.Locale(languageTag(locale)).language
}

/** The zones of Canada, as the tz database lists them in `zone.tab`, with the names that browsers still use for some of them. */
const canadianZones = new Set(
  [
    'Atikokan Blanc-Sablon Cambridge_Bay Coral_Harbour Creston Dawson Dawson_Creek Edmonton Fort_Nelson',
    'Glace_Bay Goose_Bay Halifax Inuvik Iqaluit Moncton Montreal Nipigon Pangnirtung Rainy_River',
    'Rankin_Inlet Regina Resolute St_Johns Swift_Current Thunder_Bay Toronto Vancouver Whitehorse Winnipeg',
    'Yellowknife',
  ]
    .join(' ')
    .split(' ')
    .map((city) => `America/${city}`),
)

function regionOfZone(timeZone: string | undefined): string | undefined {
  if (timeZone?.startsWith('Europe/')) return 'GB'
  return timeZone && canadianZones.has(timeZone) ? 'CA' : undefined
}
