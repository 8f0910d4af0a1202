import type { BrandFile } from '@/lib/guide/brand/brand-files'
import { menuLabels } from '@/lib/guide/model/customer-values'
import type {
  AfterConnection,
  Guide,
  Label,
  PermissionRow,
  Question,
  Task,
  Voice,
} from '@/lib/guide/model/guide'
import { exampleOfMade } from '@/lib/guide/model/made-text'
import { type IdentifiedRow, identifyRows } from '@/lib/guide/model/permissions'
import type {
  AfterConnectionSource,
  LabelFile,
  Name,
  Playbook,
  QuestionSource,
  TaskSource,
  VendorGuide,
} from '@/lib/guide/schema/guide-files'
import { assembleBeforehand } from './assemble-beforehand'
import { assembleBrand } from './assemble-brand'
import { assembleCauses, assembleCredential } from './assemble-connection'
import { citation, citationOfAccess, expandActions, itemText } from './expand-actions'
import { ownLabelsIn } from './own-labels'
import { decidingQuestions, tasksOfVendor } from './vendor-scope'

/** The files beside a guide: the vendor's images, and the addresses of files that customers save, by the voice whose tasks name them. */
type Beside = {
  images?: readonly BrandFile[] | undefined
  files?: Record<Voice, Record<string, string>>
}

/** Makes one guide of a vendor's guide and its ERP's playbook. Expects files in which the lint finds no fault. */
export function assembleGuide(
  playbook: Playbook,
  vendor: VendorGuide,
  labels: Record<string, LabelFile>,
  { images = [], files }: Beside = {},
): Guide {
  const tasks = tasksOfVendor(playbook, vendor)
  const isIncluded = (id: string) => tasks.some((task) => task.id === id)
  const customerValues = [...valuesOf('erp', playbook), ...valuesOf('guide', vendor)]
  return {
    id: `${vendor.vendor.id}-${playbook.erp}`,
    version: `${playbook.version}.${vendor.version}`,
    lastVerified: vendor.lastVerified < playbook.lastVerified ? vendor.lastVerified : playbook.lastVerified,
    changes: assembleChanges(playbook, vendor),
    erp: { id: playbook.erp, ...namesOf(playbook.name), languages: playbook.labelLanguages },
    vendor: {
      id: vendor.vendor.id,
      ...namesOf(vendor.vendor.name),
      ...staffNamesOf(vendor),
      ...assembleBrand(vendor, images),
    },
    ...(playbook.connector !== undefined && { connector: playbook.connector }),
    fields: Object.entries(playbook.fields ?? {}).map(([name, { isShown }]) => ({
      name,
      isSecret: !isShown,
      isRequired: true,
    })),
    healthTests:
      playbook.connector === undefined ? 'never' : (vendor.healthTests ?? playbook.healthTests ?? 'daily'),
    values: mapValues(vendor.values, (value) => (Array.isArray(value) ? value.map(itemText) : value)),
    customerValues,
    beforehand: assembleBeforehand(playbook, vendor),
    questions: questionsOf(playbook, vendor),
    screens: assembleScreens(playbook, vendor),
    groups: playbook.groups.filter((group) => tasks.some((task) => task.group === group)),
    tasks: tasks.map((task) => assembleTask(task, playbook, vendor, isIncluded, files)),
    permissions: identifyRows(vendor.permissions, playbook.permits).map((row) =>
      assembleRow(row, playbook, vendor),
    ),
    checks: playbook.checks.map(({ id, verifies = [] }) => ({ id, verifies: verifies.filter(isIncluded) })),
    causes: assembleCauses(playbook, vendor, isIncluded),
    afterConnection: assembleAfterConnection(playbook, vendor),
    labels: Object.fromEntries(
      Object.entries(labels).map(([language, file]) => [
        language,
        { ...assembleLabels(file, vendor, language), ...menuLabels(customerValues.map(({ name }) => name)) },
      ]),
    ),
  }
}

/** Returns the names for the staff by language, where they differ from those for customers. */
function staffNamesOf({
  vendor: { staffName },
}: VendorGuide): Pick<Guide['vendor'], 'staffName' | 'staffNames'> {
  if (staffName === undefined) return {}
  const { name, names } = namesOf(staffName)
  return { staffName: name, staffNames: names }
}

function assembleChanges(playbook: Playbook, vendor: VendorGuide): Guide['changes'] {
  const changesOf = (voice: Voice, changes: Record<string, string> = {}) =>
    Object.entries(changes).map(([version, id]) => ({ id, version: Number(version), voice }))
  return [...changesOf('erp', playbook.changes), ...changesOf('guide', vendor.changes)]
}

function valuesOf(
  voice: Voice,
  { customerValues = {} }: Pick<Playbook, 'customerValues'>,
): Guide['customerValues'] {
  return Object.entries(customerValues).map(([name, value]) => ({
    name,
    voice,
    ...('made' in value ? { ...value, pattern: '.+', example: exampleOfMade(value.made) } : value),
  }))
}

/** Returns a name with those by language. English stands for a language without a name of its own. */
function namesOf(name: Name): { name: string; names: Record<string, string> } {
  if (typeof name === 'string') return { name, names: {} }
  return { name: name.en ?? Object.values(name)[0] ?? '', names: name }
}

function questionsOf(playbook: Playbook, vendor: VendorGuide): Question[] {
  const deciding = decidingQuestions(playbook, vendor)
  const assemble = (
    { findOut = [], source, isUnconfirmed, ...question }: QuestionSource,
    voice: Question['voice'],
    sources?: Record<string, string>,
  ) => ({
    ...question,
    ...citation({ source, isUnconfirmed }, sources),
    voice,
    findOut: expandActions(findOut, vendor, { sources }).map(({ action }) => action),
  })
  return [
    ...playbook.questions.map((question) => assemble(question, 'erp', playbook.sources)),
    ...(vendor.questions ?? []).map((question) => assemble(question, 'guide', vendor.sources)),
  ].filter(({ id }) => deciding.has(id))
}

function assembleTask(
  { needsValue: _, lacksValue: __, needsAccess, source: cited, isUnconfirmed, ...source }: TaskSource,
  playbook: Playbook,
  vendor: VendorGuide,
  isIncluded: (id: string) => boolean,
  files: Beside['files'],
): Task {
  const voice = vendor.tasks?.some(({ id }) => id === source.id) ? 'guide' : 'erp'
  const { sources, links } = voice === 'guide' ? vendor : playbook
  const context = { sources, links: links ?? {}, files: files?.[voice] ?? {}, permits: playbook.permits }
  const actions = 'actions' in source ? expandActions(source.actions, vendor, context) : []
  const notes = vendor.notes?.[source.id] ?? {}
  return {
    ...source,
    ...citationOfAccess(needsAccess, vendor),
    ...citation({ source: cited, isUnconfirmed }, sources),
    voice,
    needs: (source.needs ?? []).filter(isIncluded),
    actions: actions.map(({ action }) => {
      const note = notes[action.id]
      return note === undefined ? action : { ...action, note, noteVoice: 'guide' }
    }),
    credentials:
      source.kind === 'connect'
        ? source.credentials.map((field) => assembleCredential(field, sources, vendor))
        : [],
    ...(source.kind === 'attest' && { repairs: source.repairs.filter(isIncluded) }),
  }
}

function assembleRow(row: IdentifiedRow, playbook: Playbook, { sources }: VendorGuide): PermissionRow {
  const { id, module, object, labels, isReading, control, sets, when } = row
  const source = playbook.modules[module]
  const probe = object === undefined ? source?.probe : source?.objects?.[object]?.probe
  return {
    id,
    module,
    ...(object !== undefined && { object }),
    labels,
    isReading,
    ...(control !== undefined && { control }),
    ...(sets && { sets }),
    ...(when && { when }),
    ...(probe && { probe: { ...probe, row: id } }),
    ...citation(row, sources),
  }
}

/** Returns the page after connecting. The playbook's entries come first; each says which file has its words. */
function assembleAfterConnection(playbook: Playbook, vendor: VendorGuide): AfterConnection {
  const sides: { voice: Voice; after: AfterConnectionSource }[] = [
    { voice: 'erp', after: playbook.after ?? {} },
    { voice: 'guide', after: vendor.after ?? {} },
  ]
  const join = <T extends object>(read: (after: AfterConnectionSource) => T[] | undefined) =>
    sides.flatMap(({ voice, after }) => (read(after) ?? []).map((entry) => ({ ...entry, voice })))
  return {
    choices: join(({ choices }) => choices),
    imports: join(({ imports }) => (imports ? [imports] : [])),
    syncs: join(({ syncs }) => syncs),
    notes: join(({ notes }) => notes?.map((id) => ({ id }))),
    maintenance: join(({ maintenance }) => maintenance?.map((id) => ({ id }))),
    reference: join(({ reference }) => reference),
  }
}

function assembleScreens(playbook: Playbook, vendor: VendorGuide): Guide['screens'] {
  const ofVendor = mapValues(vendor.product?.screens ?? {}, (screen) => ({
    ...screen,
    isOfVendor: true as const,
  }))
  return { ...playbook.screens, ...vendor.screens, ...ofVendor }
}

/** Returns the labels in one of the ERP's languages: those of its file, and those that the vendor's guide adds. */
function assembleLabels(file: LabelFile, vendor: VendorGuide, language: string): Record<string, Label> {
  const own = mapValues(ownLabelsIn(vendor, language), ({ text, language: other }) => ({
    label: text,
    ...(other !== undefined && other !== language && { language: other }),
  }))
  const all = {
    ...mapValues(file, (label): { label: LabelFile[string]; language?: string } => ({ label })),
    ...own,
  }
  return Object.fromEntries(
    Object.entries(all).map(([key, { label, ...rest }]) => [
      key,
      typeof label === 'string'
        ? { key, text: label, alternatives: [], ...rest }
        : { key, ...label, ...rest },
    ]),
  )
}

function mapValues<From, To>(from: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]))
}
