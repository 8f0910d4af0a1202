import type { Guide } from '@/lib/guide/model/guide'
import { previewPath } from '@/lib/platform/routes'

/** One page or mail of the gallery. `same` lists its texts that no language translates, so that they are not reported as forgotten. */
export type Shot = { name: string; pathIn(locale: string): string; same: readonly string[] }

/** Returns the shot of a scene of the preview. */
export function shotOf(guide: Guide, path: string): Shot {
  const name = `${guide.id}/${path}`
  return { name, pathIn: (locale) => `${previewPath(locale)}/${name}`, same: sameInEveryLanguage(guide) }
}

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
      'Nordlys Handel AS',
      'Nordlys Eiendom AS',
      'Kari Nordmann',
      'Ola Hansen',
      'Handrail',
      ...[' at ', 'days ago', 'day ago', 'hours ago', 'minutes ago'],
      'UTC',
      'PM',
      'AM',
    ],
    ...[guide.vendor.name, guide.erp.name, guide.id, ...Object.values(guide.values).flat()],
    ...[...labels, ...months.flat(), ...days],
  ]
  return words.filter(Boolean).toSorted((one, other) => other.length - one.length)
}
