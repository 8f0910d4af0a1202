import { credentialNotesOf } from '@/lib/guide/load/assemble-connection'
import { actionsOfTask } from '@/lib/guide/load/located-actions'
import { askedInQuestions } from '@/lib/guide/model/customer-values'
import { identifyRows } from '@/lib/guide/model/permissions'
import { isSharedWord, sharedCauses } from '@/lib/guide/model/shared-causes'
import type {
  AfterConnectionSource,
  Playbook,
  QuestionSource,
  TaskSource,
  VendorGuide,
} from '@/lib/guide/schema/guide-files'

/** Returns the dotted keys below `erps.<erp>` that a playbook needs, without those that every ERP has. */
export function requiredPlaybookWords(playbook: Playbook): string[] {
  return playbookWords(playbook).filter((key) => !isSharedWord(key))
}

/** Returns the dotted keys that an ERP's own words may have in place of those that every ERP has. */
export function optionalPlaybookWords(playbook: Playbook): string[] {
  if (playbook.connector === undefined) return []
  const shared = sharedCauses.flatMap((cause) => below(`causes.${cause}`, ['title', 'what', 'repair']))
  return [...shared, ...playbookWords(playbook).filter(isSharedWord)]
}

function playbookWords(playbook: Playbook): string[] {
  const { questions, groups, tasks, checks, causes, after, changes } = playbook
  const asked = tasks.flatMap((task) =>
    task.kind === 'connect' ? task.credentials.map(({ field }) => field) : collectedIn(task),
  )
  return [
    'who',
    ...below('beforehand', Object.keys(playbook.beforehand ?? {})),
    ...wordsOfCustomerValues(playbook),
    ...questions.flatMap(wordsOfQuestion),
    ...below('groups', groups),
    ...tasks.flatMap(wordsOfTask),
    ...asked.flatMap((field) => below(`credentials.${field}`, ['label', 'where'])),
    ...tasks.flatMap(madeIn).flatMap((field) => below(`credentials.${field}`, ['label'])),
    ...below('checks', [...checks.map(({ id }) => id)]),
    ...Object.entries(causes).flatMap(([cause, { asksAgain }]) =>
      below(`causes.${cause}`, ['title', 'what', 'repair', ...(asksAgain ? ['again'] : [])]),
    ),
    ...wordsOfAfterConnection(after),
    ...below('changes', Object.values(changes ?? {})),
  ]
}

/**
 * Returns the dotted keys below `guides.<guide>` that a vendor's guide needs, such as the reason of each permission.
 */
export function requiredVendorWords(vendor: VendorGuide): string[] {
  const { permissions, questions = [], tasks, notes = {}, after, changes } = vendor
  return [
    'intro',
    ...below('beforehand', Object.keys(vendor.beforehand ?? {})),
    ...wordsOfCustomerValues({ ...vendor, tasks: tasks as TaskSource[] | undefined }),
    ...questions.flatMap(wordsOfQuestion),
    ...((tasks ?? []) as TaskSource[]).flatMap(wordsOfTask),
    ...below(
      'permissions',
      identifyRows(permissions).map(({ id }) => id),
    ),
    ...Object.entries(notes).flatMap(([task, keys]) => below(`tasks.${task}.notes`, Object.values(keys))),
    ...below(
      'credentials',
      credentialNotesOf(vendor).map(({ field }) => field),
    ),
    ...wordsOfAfterConnection(after),
    ...below('changes', Object.values(changes ?? {})),
  ]
}

/**
 * Returns the words that customers' values need besides their `label`: `where` and `refused` if a step or an answer asks for the value, otherwise `missing`.
 * A value that Handrail makes needs no words besides.
 */
function wordsOfCustomerValues({
  customerValues = {},
  tasks = [],
  questions = [],
}: Pick<Playbook, 'customerValues'> & {
  tasks?: readonly TaskSource[] | undefined
  questions?: readonly QuestionSource[] | undefined
}): string[] {
  const inSteps = tasks.flatMap((task) =>
    actionsOfTask(task, []).flatMap(({ action }) => ('ask' in action ? action.ask : [])),
  )
  const asked = [...inSteps, ...askedInQuestions(questions)]
  const said = Object.entries(customerValues).flatMap(([name, value]) => ('made' in value ? [] : [name]))
  return said.flatMap((name) =>
    below(
      `customerValues.${name}`,
      asked.includes(name) ? ['label', 'where', 'refused'] : ['label', 'missing'],
    ),
  )
}

function wordsOfQuestion({ id, options, findOut }: QuestionSource): string[] {
  return [
    ...below(`questions.${id}`, ['title', 'why', ...(findOut ? ['findOut'] : [])]),
    ...below(`questions.${id}.options`, options),
  ]
}

function collectedIn(task: TaskSource): string[] {
  return actionsOfTask(task, []).flatMap(({ action }) => ('collect' in action ? action.collect : []))
}

/** Returns the fields that Handrail makes and that a task offers. */
function madeIn(task: TaskSource): string[] {
  return actionsOfTask(task, []).flatMap(({ action }) =>
    'download' in action && typeof action.download === 'object' ? action.download.made : [],
  )
}

function wordsOfTask(task: TaskSource): string[] {
  const actions = actionsOfTask(task, []).map(({ action }) => action)
  const kinds: Record<TaskSource['kind'], string[]> = {
    confirm: ['missing'],
    questions: [],
    instruct: ['expect'],
    wait: ['expect', 'late', 'receiver'],
    authorize: ['consent'],
    connect: [],
    attest: ['broken'],
  }
  const refusal = task.kind === 'wait' && task.refusal !== undefined ? ['refused'] : []
  return [
    ...below(`tasks.${task.id}`, ['title', 'lead', ...kinds[task.kind], ...refusal]),
    ...below(
      `tasks.${task.id}.notes`,
      actions.flatMap(({ note }) => note ?? []),
    ),
    ...below(
      `tasks.${task.id}.statements`,
      actions.flatMap((action) => ('confirm' in action ? action.confirm : [])),
    ),
  ]
}

function wordsOfAfterConnection({
  choices,
  imports,
  syncs,
  notes,
  maintenance,
  reference,
}: AfterConnectionSource = {}): string[] {
  return [
    ...(choices ?? []).flatMap(({ id }) => below(`after.choices.${id}`, ['title', 'hint'])),
    ...(imports ? below('after.imports', ['title', 'lead', 'notSetUp']) : []),
    ...below(
      'after.syncs',
      (syncs ?? []).map(({ id }) => id),
    ),
    ...below('after.notes', notes ?? []),
    ...(maintenance ?? []).flatMap((key) => below(`after.maintenance.${key}`, ['title', 'text'])),
    ...(reference ?? []).flatMap(({ id, columns, rows }) => [
      ...below(`after.reference.${id}`, ['title', 'lead']),
      ...below(`after.reference.${id}.columns`, columns),
      ...rows.flatMap((row) => below(`after.reference.${id}.rows.${row}`, columns)),
    ]),
  ]
}

function below(prefix: string, keys: readonly string[]): string[] {
  return keys.map((key) => `${prefix}.${key}`)
}

/**
 * Returns whether a word must be plain text, because an option or a heading holds it. The titles of tasks and causes may
 * hold labels: a customer searches the help of the ERP for the words that the ERP prints.
 */
export function mustBePlainText(key: string): boolean {
  return /^groups\.|\.options\.|^(questions|after)\..*\.title$/.test(key)
}
