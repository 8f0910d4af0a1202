import type { Probe } from '@/connectors/connector'
import type { Condition, LabelLanguage } from '@/lib/guide/schema/guide-files'

/** A label as shown. Where `alternatives` holds anything its wording is not settled, and that of the ERP's first language stands beside it. */
export type Label = { key: string; text: string; alternatives: string[] }

/** Whose words say it: `messages/<locale>/erps/<erp>.json` or `guides/<guide>.json`. */
export type Voice = 'erp' | 'guide'

/** `source` is an address. isUnconfirmed: the public record does not settle this. */
export type Sourced = { source?: string; isUnconfirmed?: boolean }

export type Level = 'read' | 'write' | 'all'

/** Ids are stable across guide versions: a tick is kept by task id and action id. Values are final text, no placeholders left. */
export type Action = { id: string; when?: Condition; note?: string; noteVoice?: Voice } & Sourced &
  (
    | { verb: 'open'; screen: string }
    | { verb: 'tab'; label: string }
    | { verb: 'section'; label: string }
    | { verb: 'turnOn'; label: string }
    | { verb: 'tick'; label: string }
    | { verb: 'save'; label: string }
    | { verb: 'press'; label: string; opens?: string; row?: string; at?: string }
    /** `name` is what the vendor calls the value. */
    | { verb: 'enter'; field: string; value?: string; name?: string; exactly: boolean }
    | { verb: 'choose'; field: string; option?: string; value?: string }
    | { verb: 'find'; value: string }
    | { verb: 'confirm'; statement: string }
    | { verb: 'hold'; permission: string; rights: string[] }
    /** `row` is the id of a permission row. */
    | { verb: 'permit'; row: string; module: string; object?: string; level: Level }
  )

export type Question = { id: string; options: string[]; findOut: Action[]; when?: Condition; voice: Voice }

export type Screen = { path: string[]; tab?: string; requires?: string[] }

export type WaitingFor = 'mail' | 'colleague' | 'approval' | 'vendor' | 'other'

export type Task = {
  id: string
  kind: 'confirm' | 'questions' | 'instruct' | 'wait' | 'connect' | 'attest'
  group?: string
  /** Key of the guide's screens, on `instruct` tasks. */
  screen?: string
  level?: 'top'
  minutes: number
  needs: string[]
  when?: Condition
  actions: Action[]
  /** On `wait` tasks; `refusal` is the task to do again when the answer is no. */
  waitFor?: WaitingFor
  usualHours?: number
  refusal?: string
  /** On `connect` tasks, in the order of the form; `note`: the guide has a word of its own on the field. */
  credentials: { field: string; when?: Condition; note?: boolean }[]
  /** On `attest` tasks: where to look again when it does not work. */
  repairs?: string[]
}

/** `id` is the module's key, with its object's behind it, and with the level where the same stands for two kinds of customers. */
export type PermissionRow = {
  id: string
  module: string
  object?: string
  level: Level
  when?: Condition
  /** Absent where no test can prove it. */
  probe?: Probe
} & Sourced

type Spoken<T> = (T & { voice: Voice })[]

/** What stands on the page after connecting, the playbook's entries first. */
export type AfterConnection = {
  choices: Spoken<{ id: string; from: string }>
  imports: Spoken<{ from: string }>
  /** in: into the ERP. out: from the ERP. */
  syncs: Spoken<{ id: string; direction: 'in' | 'out' | 'both' }>
  notes: Spoken<{ id: string }>
  maintenance: Spoken<{ id: string }>
  reference: Spoken<{ id: string; columns: string[]; rows: string[] }>
}

/** One vendor's guide laid over its ERP's playbook: plain data, complete, with nothing left to look up but words. */
export type Guide = {
  id: string
  /** "<playbook version>.<guide version>" */
  version: string
  lastVerified: string
  /** What became new; `version` counts the playbook's versions (of: erp) or the guide's. */
  changes: Spoken<{ id: string; version: number }>
  erp: { id: string; name: string; names: Record<string, string>; languages: LabelLanguage[] }
  vendor: { id: string; name: string; names: Record<string, string>; accent: string }
  /** Absent where the guide ends in an attestation. */
  connector?: string
  values: Record<string, string | string[]>
  questions: Question[]
  screens: Record<string, Screen>
  groups: string[]
  tasks: Task[]
  permissions: PermissionRow[]
  checks: { id: string; verifies: string[] }[]
  causes: Record<string, { repairs: string[] }>
  afterConnection: AfterConnection
  /** Language -> key -> label. */
  labels: Record<string, Record<string, Label>>
}

/** How a guide can come to its end: by a test alone, by the customer's word alone, or by either, as the questions are answered. */
export type PossibleEnds = 'test' | 'word' | 'either'

export function possibleEnds({ tasks }: Pick<Guide, 'tasks'>): PossibleEnds {
  const has = (kind: string) => tasks.some((task) => task.kind === kind)
  if (!has('attest')) return 'test'
  return has('connect') ? 'either' : 'word'
}

/** What became new for somebody who began with an older version, "1.2". Nothing where that is no version. */
export function changesSince({ changes }: Pick<Guide, 'changes'>, began: string): Guide['changes'] {
  const [playbook, guide] = began.split('.').map(Number)
  const known = { erp: playbook ?? Number.NaN, guide: guide ?? Number.NaN }
  return changes.filter(({ voice, version }) => version > known[voice])
}

/** Returns the language if the ERP has it, otherwise the ERP's first. */
export function erpLanguageFor({ erp }: Pick<Guide, 'erp'>, wanted: string): LabelLanguage {
  return erp.languages.find((language) => language === wanted) ?? erp.languages[0] ?? 'en'
}

/** Whether a text names one of the languages in which the ERP prints its screens. */
export function isErpLanguage({ erp }: Pick<Guide, 'erp'>, text: string): text is LabelLanguage {
  return erp.languages.some((language) => language === text)
}
