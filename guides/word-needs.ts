import type { Playbook, TaskSource, VendorGuide } from './schema'
import { actionsOfTask } from './walk'

/** The keys below `erps.<erp>` that a playbook's pages speak with, dotted. */
export function wordsOfPlaybook({ questions, groups, tasks, checks, causes }: Playbook): string[] {
  const credentials = tasks.flatMap((task) => (task.kind === 'connect' ? task.credentials : []))
  return [
    ...questions.flatMap(({ id, options, findOut }) => [
      ...below(`questions.${id}`, ['title', 'why', ...(findOut ? ['findOut'] : [])]),
      ...below(`questions.${id}.options`, options),
    ]),
    ...below('groups', groups),
    ...tasks.flatMap(wordsOfTask),
    ...credentials.flatMap(({ field }) => below(`credentials.${field}`, ['label', 'where'])),
    ...below('checks', [...checks.map(({ id }) => id)]),
    ...Object.keys(causes).flatMap((cause) => below(`causes.${cause}`, ['title', 'what', 'repair'])),
  ]
}

/** The keys below `guides.<guide>`: what the connection is for, and why each permission is asked. */
export function wordsOfVendor({ permissions }: VendorGuide): string[] {
  return [
    'intro',
    ...below(
      'permissions',
      permissions.map(({ module }) => module),
    ),
  ]
}

/** Headings, and what stands in mails, window titles and tables: no label can be set into it. */
export function isPlain(key: string): boolean {
  return /\.title$|^groups\.|\.options\./.test(key)
}

function wordsOfTask(task: TaskSource): string[] {
  const actions = actionsOfTask(task, []).map(({ action }) => action)
  const kinds: Record<TaskSource['kind'], string[]> = {
    confirm: ['missing'],
    questions: [],
    instruct: ['expect'],
    wait: ['expect', 'late', 'receiver'],
    connect: [],
  }
  return [
    ...below(`tasks.${task.id}`, ['title', 'lead', ...kinds[task.kind]]),
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

function below(prefix: string, keys: readonly string[]): string[] {
  return keys.map((key) => `${prefix}.${key}`)
}
