import { listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { type Scene, scenesOf } from '@/lib/staff/preview/scenes'

/**
 * Returns the pages and mails of the gallery. The first guide of an ERP has every page in every state and every cause; what further
 * guides of the same ERP would repeat is left out.
 */
export function chosenScenes(guideId?: string): Scene[] {
  const guides = listGuides().filter(({ id }) => guideId === undefined || id === guideId)
  const seen = new Set<string>()
  return guides.flatMap((guide) => {
    const isFurther = seen.has(guide.erp.id)
    const hasMails = seen.size > 0
    seen.add(guide.erp.id)
    return scenesOf(guide).filter(
      (scene) => !(isFurther && repeats(scene)) && !(hasMails && isStaffMail(scene)),
    )
  })
}

function repeats({ group, path }: Scene): boolean {
  return group === 'tests' || group === 'mails' || (group === 'tasks' && !path.endsWith('/notStarted'))
}

function isStaffMail({ path }: Scene): boolean {
  return /^mail\/(webhook|own)/.test(path)
}

/** Returns the words that are the same in every language: names, months, values and labels of a guide, and the example's people. */
export function sameInEveryLanguage(guide: Guide): string[] {
  const months = Array.from({ length: 12 }, (_, month) =>
    ['long', 'short'].map((style) =>
      new Intl.DateTimeFormat('en', { month: style as 'long' }).format(new Date(2026, month, 1)),
    ),
  )
  const labels = Object.values(guide.labels).flatMap((each) => Object.values(each).map(({ text }) => text))
  const words = [
    ...[
      'Nordlys Handel AS',
      'Nordlys Eiendom AS',
      'Kari Nordmann',
      'Ola Hansen',
      'Handrail',
      ' at ',
      'UTC',
      'PM',
      'AM',
    ],
    ...[guide.vendor.name, guide.erp.name, guide.id, ...Object.values(guide.values).flat()],
    ...[...labels, ...months.flat()],
  ]
  return words.filter(Boolean).toSorted((one, other) => other.length - one.length)
}
