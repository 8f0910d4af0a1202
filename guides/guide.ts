import type { Probe } from '@/connectors/connector'
import type { Condition } from './schema'

/** A label as shown. Where `alternatives` holds anything its wording is not settled, and the English text stands beside it. */
export type Label = { key: string; text: string; alternatives: string[] }

/** Ids are stable across guide versions: a tick is kept by task id and action id. Values are final text, no placeholders left. */
export type Action = { id: string; when?: Condition; note?: string } & (
  | { verb: 'open'; screen: string }
  | { verb: 'tab'; label: string }
  | { verb: 'section'; label: string }
  | { verb: 'turnOn'; label: string }
  | { verb: 'save'; label: string }
  | { verb: 'press'; label: string; opens?: string; row?: string; at?: string }
  | { verb: 'enter'; field: string; value?: string; exactly: boolean }
  | { verb: 'choose'; field: string; option?: string; value?: string }
  | { verb: 'find'; value: string }
  | { verb: 'confirm'; statement: string }
  | { verb: 'permit'; module: string; level: 'read' | 'all' }
)

export type Question = { id: string; options: string[]; findOut: Action[]; when?: Condition }
export type Screen = { path: string[]; tab?: string }

export type Task = {
  id: string
  kind: 'confirm' | 'questions' | 'instruct' | 'wait' | 'connect'
  group?: string
  /** Key of the guide's screens, on `instruct` tasks. */
  screen?: string
  level?: 'top'
  minutes: number
  needs: string[]
  when?: Condition
  actions: Action[]
  /** On `wait` tasks. */
  waitFor?: 'mail' | 'colleague' | 'other'
  usualHours?: number
  /** On `connect` tasks, in the order of the form. */
  credentials: { field: string; when?: Condition }[]
}

/** `id` is the module's key: a module stands once in a guide. */
export type PermissionRow = {
  id: string
  module: string
  level: 'read' | 'all'
  when?: Condition
  probe?: Probe
}

/** One vendor's guide laid over its ERP's playbook: plain data, complete, with nothing left to look up but words. */
export type Guide = {
  id: string
  /** "<playbook version>.<guide version>" */
  version: string
  lastVerified: string
  erp: { id: string; name: string; languages: string[] }
  vendor: { id: string; name: string; accent: string }
  connector: string
  values: Record<string, string | string[]>
  questions: Question[]
  screens: Record<string, Screen>
  groups: string[]
  tasks: Task[]
  permissions: PermissionRow[]
  checks: { id: string; verifies: string[] }[]
  causes: Record<string, { repairs: string[] }>
  /** Language -> key -> label. */
  labels: Record<string, Record<string, Label>>
}
