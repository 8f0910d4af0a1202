import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { permitLabels } from '../label'
import { suggest } from '../nearest'
import type { Playbook, SimpleActionSource } from '../schema'
import type { Path } from '../source'
import { actionsOf, faultAt } from '../walk'

/** One label file per language that the ERP speaks, English always: it stands beside unsettled wordings. */
export function missingLanguages({ playbook, labels, unreadable }: ErpSource): Fault[] {
  const { labelLanguages } = playbook.data
  const path = ['labelLanguages']
  const missing = labelLanguages
    .filter((language) => !labels[language] && !unreadable.has(language))
    .map((language) =>
      faultAt(playbook, path, `There are no labels in "${language}".`, `Write labels/${language}.json.`),
    )
  const english = labelLanguages.includes('en')
    ? []
    : [faultAt(playbook, path, 'English is missing from the languages.', 'Add en, and its labels.')]
  const extra = Object.entries(labels)
    .filter(([language]) => !labelLanguages.some((known) => known === language))
    .map(([language, source]) =>
      faultAt(
        source,
        [],
        `The playbook does not name the language "${language}".`,
        'Name it, or remove the file.',
      ),
    )
  return [...missing, ...english, ...extra]
}

/** A label that is used stands in every language's file. */
export function missingLabels({ playbook, labels }: ErpSource): Fault[] {
  const uses = labelUses(playbook.data)
  return Object.values(labels).flatMap((source) => {
    const known = Object.keys(source.data)
    const missing = uses.filter(({ label }, index) => {
      const isFirst = uses.findIndex((use) => use.label === label) === index
      return isFirst && !known.includes(label)
    })
    return missing.map(({ label, path }) =>
      faultAt(playbook, path, `The label "${label}" is not in ${source.file}.`, suggest(label, known)),
    )
  })
}

/** Every label a playbook speaks of, and where. */
export function labelUses(playbook: Playbook): { label: string; path: Path }[] {
  const ofScreens = Object.entries(playbook.screens).flatMap(([screen, { path, tab }]) =>
    [...path, ...(tab === undefined ? [] : [tab])].map((label) => ({ label, path: ['screens', screen] })),
  )
  const ofModules = Object.keys(playbook.modules).map((label) => ({ label, path: ['modules', label] }))
  const ofActions = actionsOf(playbook).flatMap(({ action, path }) =>
    labelsOf(action).map((label) => ({ label, path })),
  )
  return [...ofScreens, ...ofModules, ...ofActions]
}

function labelsOf(action: SimpleActionSource): string[] {
  const labels = [
    'tab' in action && action.tab,
    'section' in action && action.section,
    'turnOn' in action && action.turnOn,
    'save' in action && action.save,
    'enter' in action && action.enter.field,
    ...('press' in action ? labelsOfPress(action.press) : []),
    ...('choose' in action ? [action.choose.field, action.choose.option] : []),
    ...('permit' in action ? Object.values(permitLabels) : []),
  ]
  return labels.filter((label) => typeof label === 'string')
}

function labelsOfPress(
  press: string | { button: string; opens?: string; at?: string },
): (string | undefined)[] {
  return typeof press === 'string' ? [press] : [press.button, press.opens, press.at]
}
