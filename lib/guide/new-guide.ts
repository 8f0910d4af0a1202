import { stringify } from 'yaml'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOfTask } from '@/lib/guide/load/located-actions'
import { parseSource } from '@/lib/guide/load/source'
import {
  type LabelFile,
  type Permission,
  type Playbook,
  vendorGuideSchema,
} from '@/lib/guide/schema/guide-files'
import { type MessageTree, nestMessages } from '@/lib/guide/words/message-file'
import { requiredVendorWords } from '@/lib/guide/words/required-words'

export type NewGuide = {
  vendor: { id: string; name: string }
  /** The permission rows. Without them the guide asks for the least level of each module. */
  permissions?: Permission[]
  locales: readonly string[]
  /** The day on which its facts are verified, such as `2026-11-21`. */
  today: string
  /** The path from the guide's file to the schema that editors read. */
  schemaPath: string
}

type File = { path: string; text: string }

/**
 * Returns the files of a new guide: the vendor's own and its words in each locale. What only the vendor knows, its values
 * and the reasons for its permissions, is empty. Paths begin in the folder that holds `guides` and `messages`.
 */
export function newGuide(
  erp: ErpSource,
  { vendor, permissions, locales, today, schemaPath }: NewGuide,
): File[] {
  const path = `guides/${erp.folder}/${vendor.id}.yaml`
  const text = [
    `# yaml-language-server: $schema=${schemaPath}`,
    `erp: ${erp.folder}`,
    `vendor: { id: ${vendor.id}, name: ${JSON.stringify(vendor.name)}, accent: "#1f5f8b" }`,
    'version: 1',
    `lastVerified: ${today}`,
    '',
    ...valueLines(erp),
    ...permissionLines(erp.playbook.data, permissions),
    '',
  ].join('\n')
  const words = `${JSON.stringify(emptyWords(path, text), null, 2)}\n`
  return [
    { path, text },
    ...locales.map((locale) => ({
      path: `messages/${locale}/guides/${vendor.id}-${erp.folder}.json`,
      text: words,
    })),
  ]
}

function valueLines({ playbook, labels }: ErpSource): string[] {
  const kinds = Object.entries(playbook.data.values)
  if (kinds.length === 0) return ['values: {}']
  const lines = kinds.map(([name, kind]) => {
    const label = fieldOf(playbook.data, name, labels.en?.data)
    if (kind === 'text') return `  ${name}: "" # ${label}`
    if (kind === 'list') return `  ${name}: [""] # ${label}; [] where there are none`
    return `  ${name}: "" # ${label}: ${kind.options.join(', ')}`
  })
  return ['# What customers enter for you, each with the field it goes into.', 'values:', ...lines]
}

/** Returns the ERP's English label of the field that takes a value. */
function fieldOf(playbook: Playbook, value: string, labels: LabelFile = {}): string {
  const actions = playbook.tasks.flatMap((task) => actionsOfTask(task, []))
  const use = actions.find(
    ({ action, each }) =>
      ('enter' in action || 'choose' in action) &&
      (each === value || JSON.stringify(action).includes(`{${value}}`)),
  )?.action
  const field = use && ('enter' in use ? use.enter.field : 'choose' in use ? use.choose.field : undefined)
  const label = field === undefined ? undefined : labels[field]
  return (typeof label === 'object' ? label.text : label) ?? field ?? value
}

function permissionLines(playbook: Playbook, permissions = everyModule(playbook)): string[] {
  if (permissions.length === 0) return ['permissions: []']
  const question = playbook.questions.at(-1)
  return [
    '',
    '# Ask for the least that serves: remove the rows you do not need, and their reasons from the files of words.',
    `# level: ${levelsOf(playbook)}.`,
    ...(question
      ? [`# A row for some customers alone: when: { ${question.id}: [${question.options[0]}] }`]
      : []),
    'permissions:',
    ...permissions.map((row) => `  - ${flow(row)}`),
  ]
}

/** Returns the levels of the ERP for a comment, such as "read or all of a module, read or write of one line of it". */
function levelsOf({ permits }: Playbook): string {
  const having = (slot: 'module' | 'object') =>
    Object.entries(permits?.levels ?? {})
      .flatMap(([name, level]) => (level[slot] ? [name] : []))
      .join(' or ')
  const [module, object] = [having('module'), having('object')]
  return [module && `${module} of a module`, object && `${object} of one line of it`]
    .filter(Boolean)
    .join(', ')
}

function everyModule({ modules, permits }: Playbook): Permission[] {
  const least = (slot: 'module' | 'object') =>
    Object.entries(permits?.levels ?? {}).find(([, level]) => level[slot] && level.isReading)?.[0] ?? 'read'
  return Object.entries(modules).flatMap(([module, { probe, objects }]): Permission[] =>
    probe || !objects
      ? [{ module, level: least('module') }]
      : Object.keys(objects).map((object) => ({ module, object, level: least('object') })),
  )
}

/** Writes a row as one line of YAML. */
function flow(row: object): string {
  return stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}

function emptyWords(path: string, text: string): MessageTree {
  const { source } = parseSource(path, text, vendorGuideSchema)
  if (!source) throw new Error('A new guide is not well-formed.')
  return nestMessages(requiredVendorWords(source.data), () => '')
}
