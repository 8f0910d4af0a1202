import { expandActions } from './assemble-actions'
import { decidingQuestions } from './deciding'
import type { Guide, Label, PermissionRow, Question, Task } from './guide'
import type { LabelFile, Permission, Playbook, TaskSource, VendorGuide } from './schema'

/** Lays a vendor's guide over its ERP's playbook. Expects what the lint has passed. */
export function assembleGuide(
  playbook: Playbook,
  vendor: VendorGuide,
  labels: Record<string, LabelFile>,
): Guide {
  return {
    id: `${vendor.vendor.id}-${playbook.erp}`,
    version: `${playbook.version}.${vendor.version}`,
    lastVerified: vendor.lastVerified < playbook.lastVerified ? vendor.lastVerified : playbook.lastVerified,
    erp: { id: playbook.erp, name: playbook.name, languages: playbook.labelLanguages },
    vendor: vendor.vendor,
    connector: playbook.connector,
    values: vendor.values,
    questions: questionsOf(playbook, vendor),
    screens: playbook.screens,
    groups: playbook.groups,
    tasks: playbook.tasks.map((task) => assembleTask(task, vendor)),
    permissions: vendor.permissions.map((row) => assembleRow(row, playbook)),
    checks: playbook.checks.map(({ id, verifies = [] }) => ({ id, verifies })),
    causes: mapValues(playbook.causes, ({ repairs = [] }) => ({ repairs })),
    labels: mapValues(labels, assembleLabels),
  }
}

function questionsOf(playbook: Playbook, vendor: VendorGuide): Question[] {
  const deciding = decidingQuestions(playbook, vendor)
  return playbook.questions
    .filter((question) => deciding.has(question.id))
    .map(({ findOut = [], ...question }) => ({
      ...question,
      findOut: expandActions(findOut, vendor).map(({ action }) => action),
    }))
}

function assembleTask(source: TaskSource, vendor: VendorGuide): Task {
  return {
    ...source,
    needs: source.needs ?? [],
    actions: 'actions' in source ? expandActions(source.actions, vendor).map(({ action }) => action) : [],
    credentials: source.kind === 'connect' ? source.credentials : [],
  }
}

function assembleRow({ module, level, when }: Permission, playbook: Playbook): PermissionRow {
  const probe = playbook.modules[module]?.probe
  return {
    id: module,
    module,
    level,
    ...(when && { when }),
    ...(probe && { probe: { row: module, ...probe } }),
  }
}

function assembleLabels(file: LabelFile): Record<string, Label> {
  return Object.fromEntries(
    Object.entries(file).map(([key, label]) => [
      key,
      typeof label === 'string' ? { key, text: label, alternatives: [] } : { key, ...label },
    ]),
  )
}

function mapValues<From, To>(from: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]))
}
