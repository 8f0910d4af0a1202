import { languageName } from '@/i18n/language'
import { pseudoLocale } from '@/i18n/reserved-locales'
import { writtenLocales } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import { previewPath } from '@/lib/platform/routes'

/**
 * One page or mail of the gallery. `same` lists its texts that no language translates, so that they are not reported as forgotten.
 * `isSignedOut` says that a member of the staff who is signed in does not get to see it.
 */
export type Shot = {
  name: string
  pathIn(locale: string): string
  same: readonly string[]
  isSignedOut?: boolean
}

/** Returns the shot of a scene of the preview. */
export function shotOf(guide: Guide, path: string): Shot {
  const name = `${guide.id}/${path}`
  return { name, pathIn: (locale) => `${previewPath(locale)}/${name}`, same: sameInEveryLanguage(guide) }
}

/** The words that are the same on every page: the product's name and those of the languages. */
export const plainWords = ['Handrail', languageName(pseudoLocale), ...writtenLocales.map(languageName)]

/** A name that is no proper one, such as *your accounting software*, begins with a capital at the beginning of a sentence. */
function namesOf({ vendor, erp }: Guide): string[] {
  return [vendor.name, erp.name].flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)])
}

/** The texts that `Intl.ListFormat` writes before the last part of a list. It does not know the made-up language, and takes the English ones. */
const betweenParts = [', and ', ' and ']

const times = ['minute', 'hour', 'day', 'week', 'month', 'year']

/** Returns the words that are the same in every language: names, months, values and labels of a guide, and the example's people. */
export function sameInEveryLanguage(guide: Guide): string[] {
  const months = Array.from({ length: 12 }, (_, month) =>
    ['long', 'short'].map((style) =>
      new Intl.DateTimeFormat('en', { month: style as 'long' }).format(new Date(2026, month, 1)),
    ),
  )
  const days = Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(2026, 0, day)),
  )
  const labels = Object.values(guide.labels).flatMap((each) => Object.values(each).map(({ text }) => text))
  const words = [
    ...[
      ...['Nordlys Handel AS', 'Nordlys Eiendom AS', 'Kari Nordmann', 'Ola Hansen'],
      ...[
        ...betweenParts,
        ' at ',
        'UTC',
        'PM',
        'AM',
        ...times.flatMap((time) => [`${time}s ago`, `${time} ago`]),
      ],
      ...plainWords,
    ],
    ...[...namesOf(guide), guide.id, ...Object.values(guide.values).flat()],
    ...[...labels, ...months.flat(), ...days],
  ]
  return words.filter(Boolean).toSorted((one, other) => other.length - one.length)
}
