import type { Guide, Label } from './guide'

/** The labels that ticking a permission row speaks of; every ERP with permission rows names them. */
export const permitLabels = {
  permissions: 'permissions',
  read: 'permissionRead',
  all: 'permissionAll',
} as const

/** A wording that may stand on the screen instead, and its language. */
export type Wording = { text: string; language: string }

/** What to show beside a label: nothing where it is settled, else its other wordings and the English one last. */
export function otherWordings(guide: Guide, language: string, key: string): Wording[] {
  const label = guide.labels[language]?.[key]
  if (!label || label.alternatives.length === 0) return []
  const english = guide.labels.en?.[key]?.text
  const own = label.alternatives.filter((text) => text !== english).map((text) => ({ text, language }))
  return english === undefined || english === label.text ? own : [...own, { text: english, language: 'en' }]
}

/** The label in the ERP's language, else in English; the bare key only if a label file lacks what the lint demands. */
export function labelOf(guide: Guide, language: string, key: string): Label {
  return guide.labels[language]?.[key] ?? guide.labels.en?.[key] ?? { key, text: key, alternatives: [] }
}
