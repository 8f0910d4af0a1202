import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf } from '@/lib/guide/load/located-actions'
import type { Path } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import { identifyRows } from '@/lib/guide/model/permissions'
import type { LabelFile, Playbook, SimpleActionSource } from '@/lib/guide/schema/guide-files'

/** Finds a language without a label file. English is always required, because it stands beside unsettled wordings. */
export function missingLanguages({ playbook, labels, unreadableLanguages }: ErpSource): Fault[] {
  const { labelLanguages } = playbook.data
  const path = ['labelLanguages']
  const missing = labelLanguages
    .filter((language) => !labels[language] && !unreadableLanguages.has(language))
    .map((language) =>
      faultAt(playbook, path, `There are no labels in "${language}".`, `Write labels/${language}.json.`),
    )
  const english = labelLanguages.includes('en')
    ? []
    : [faultAt(playbook, path, 'English is missing from the languages.', 'Add en, and its labels.')]
  const extra = Object.entries(labels)
    .filter(([language]) => !labelLanguages.some((named) => named === language))
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

/** Finds a label that a playbook uses and a language lacks. */
export function missingLabels({ playbook, labels, vendors }: ErpSource): Fault[] {
  const uses = [...labelUses(playbook.data), ...levelUses(playbook.data, vendors)]
  return Object.values(labels).flatMap((source) => {
    const keys = Object.keys(source.data)
    const missing = uses.filter(({ label }, index) => {
      const isFirst = uses.findIndex((use) => use.label === label) === index
      return isFirst && !keys.includes(label)
    })
    return missing.map(({ label, path }) =>
      faultAt(playbook, path, `The label "${label}" is not in ${source.file}.`, suggest(label, keys)),
    )
  })
}

/** Returns every use of a label in a playbook, with its path. */
export function labelUses(playbook: Playbook): { label: string; path: Path }[] {
  const ofScreens = Object.entries(playbook.screens).flatMap(([screen, { path, alternatives = [], tab }]) =>
    [...path, ...alternatives.flat(), ...(tab === undefined ? [] : [tab])]
      .filter((label) => !label.startsWith('{'))
      .map((label) => ({ label, path: ['screens', screen] })),
  )
  const ofModules = Object.entries(playbook.modules).flatMap(([module, { objects = {} }]) => [
    { label: module, path: ['modules', module] },
    ...Object.keys(objects).map((label) => ({ label, path: ['modules', module, 'objects', label] })),
  ])
  const ofActions = actionsOf(playbook).flatMap(({ action, path }) =>
    labelsOf(action).map((label) => ({ label, path })),
  )
  const ofValues = Object.entries(playbook.values).flatMap(([name, kind]) =>
    typeof kind === 'object' ? kind.options.map((label) => ({ label, path: ['values', name] })) : [],
  )
  return [...ofScreens, ...ofModules, ...ofPermits(playbook), ...ofActions, ...ofValues]
}

/** Returns the labels by which the ERP gives permissions, whether or not a guide asks for each level. */
function ofPermits({ permits }: Playbook): { label: string; path: Path }[] {
  if (!permits) return []
  const { control, levels, readingRights = [] } = permits
  return [
    ...Object.entries(levels).flatMap(([name, { module = [], object = [] }]) =>
      [...module, ...object].map((label) => ({ label, path: ['permits', 'levels', name] })),
    ),
    ...readingRights.map((label) => ({ label, path: ['permits', 'readingRights'] })),
    ...(control === undefined ? [] : [{ label: control, path: ['permits', 'control'] }]),
  ]
}

/**
 * Returns the labels of the levels and rights in vendors' permission rows, with the path of the action that sets them.
 */
export function levelUses(
  playbook: Playbook,
  vendors: ErpSource['vendors'],
): { label: string; path: Path }[] {
  const permit = actionsOf(playbook).find(({ action }) => 'permit' in action)
  if (!permit) return []
  const rows = vendors.flatMap(({ data }) => identifyRows(data.permissions, playbook.permits))
  return rows
    .flatMap(({ labels, control }) => [...labels, ...(control === undefined ? [] : [control])])
    .map((label) => ({ label, path: permit.path }))
}

function labelsOf(action: SimpleActionSource): string[] {
  const labels = [
    'tab' in action && action.tab,
    'section' in action && action.section,
    'turnOn' in action && action.turnOn,
    'turnOff' in action && action.turnOff,
    'untick' in action && action.untick,
    'copy' in action && action.copy,
    'search' in action && action.search.field,
    'upload' in action && action.upload.field,
    ...('tick' in action ? labelsOfTick(action.tick) : []),
    'save' in action && action.save,
    'enter' in action && action.enter.field,
    ...('press' in action ? labelsOfPress(action.press) : []),
    ...('choose' in action ? [action.choose.field, ...optionsOf(action.choose.option)] : []),
    ...('hold' in action ? [action.hold.permission, ...action.hold.rights] : []),
  ]
  return labels.filter((label) => typeof label === 'string')
}

/** Returns the option's label. An option in braces is a value of the vendor and no label. */
function optionsOf(option: string | undefined): string[] {
  return option === undefined || option.startsWith('{') ? [] : [option]
}

function labelsOfTick(tick: string | { column: string; at?: string | undefined }): (string | undefined)[] {
  return typeof tick === 'string' ? [tick] : [tick.column, tick.at]
}

function labelsOfPress(
  press: string | { button: string; opens?: string; at?: string },
): (string | undefined)[] {
  return typeof press === 'string' ? [press] : [press.button, press.opens, press.at]
}

/** Finds a word of the ERP's first language with two words in another. Readers of both look for the same thing. */
export function oneWordTwoWords({ playbook, labels }: ErpSource): Fault[] {
  const [first = '', ...others] = playbook.data.labelLanguages
  const original = labels[first]?.data ?? {}
  return others.flatMap((language) => {
    const source = labels[language]
    if (!source) return []
    const texts = Object.keys(original).flatMap((label) => {
      const text = source.data[label]
      return text === undefined ? [] : [{ label, word: textOf(original[label]), text: textOf(text) }]
    })
    return texts.flatMap(({ label, word, text }, index) => {
      const earlier = texts.slice(0, index).find((other) => other.word === word && other.text !== text)
      if (!earlier) return []
      const message = `"${word}" is "${earlier.text}" in "${earlier.label}" and "${text}" here.`
      return [faultAt(source, [label], message, 'Keep one as text; put the other under alternatives.')]
    })
  })
}

function textOf(label: LabelFile[string] | undefined): string {
  return typeof label === 'object' ? label.text : (label ?? '')
}
