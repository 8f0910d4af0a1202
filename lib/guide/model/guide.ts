import type { Probe } from '@/connectors/connector'
import type { Brand } from '@/lib/guide/model/brand'
import type { RowLevel } from '@/lib/guide/model/permissions'
import type {
  BeforehandKind,
  Condition,
  HealthTestRhythm,
  LabelLanguage,
} from '@/lib/guide/schema/guide-files'

/** A word that the ERP prints on its screens. Its wording is not settled when there are alternatives. */
export type Label = {
  key: string
  text: string
  alternatives: string[]
  /** The language of the text, where it is another than that of the ERP's screens: the vendor's product may speak fewer. */
  language?: string
}

/** The file of `messages/<locale>` that has the words: `erps/<erp>.json` or `guides/<guide>.json`. */
export type Voice = 'erp' | 'guide'

/** The address of a statement's source, and whether the public record leaves the statement open. */
export type Sourced = { source?: string; isUnconfirmed?: boolean }

/**
 * One click or entry. Its id stays the same across guide versions, because ticks are kept by task id and action id. Its
 * values are final text without placeholders.
 */
export type Action = {
  id: string
  when?: Condition
  note?: string
  noteVoice?: Voice
  /** The customer's values that its texts need and that nobody has said yet. */
  lacks?: string[]
} & Sourced &
  (
    | { verb: 'open'; screen: string }
    | { verb: 'tab'; label: string }
    | { verb: 'section'; label: string }
    | { verb: 'turnOn'; label: string }
    | { verb: 'turnOff'; label: string }
    | { verb: 'untick'; label: string }
    /** `label` is that of the column where a row is named, by `at` with its label or by `row` with its text. */
    | { verb: 'tick'; label: string; at?: string; row?: string }
    | { verb: 'search'; text: string; field?: string }
    | { verb: 'visit'; url: string }
    | { verb: 'upload'; field: string; file?: string }
    /** `url` is an address of ours, and `name` that of the file. */
    | { verb: 'download'; url: string; name: string }
    /** `field` is one of the sign-in details, which Handrail makes, and `name` that of the file. */
    | { verb: 'downloadMade'; field: string; name: string }
    | { verb: 'copy'; label: string }
    | { verb: 'save'; label: string }
    | { verb: 'press'; label: string; opens?: string; row?: string; at?: string }
    /** `name` is the vendor's name for the value. */
    | { verb: 'enter'; field: string; value?: string; name?: string; exactly: boolean }
    | { verb: 'choose'; field: string; option?: string; value?: string }
    | { verb: 'find'; value: string }
    | { verb: 'confirm'; statement: string }
    | { verb: 'hold'; permission: string; rights: string[] }
    /** `field` is one of the sign-in details. It is entered on the task's page and sealed at once. */
    | { verb: 'collect'; field: string }
    /** `asked` is one of the customer's values. It is typed on the task's page. */
    | { verb: 'ask'; asked: string }
    /** `row` is the id of a permission row. */
    | ({ verb: 'permit'; row: string; module: string; object?: string } & RowLevel)
  )

/** `asks` holds, by option, the name of the customer's value that is typed with this answer. */
export type Question = { id: string; options: string[]; asks?: Record<string, string> } & {
  findOut: Action[]
} & Pick<Task, 'when' | 'voice'> &
  Sourced

export type Screen = {
  path: string[]
  alternatives?: string[][]
  tab?: string
  requires?: string[]
  /** Is set for a screen of the vendor's own product. */
  isOfVendor?: true
}

export type WaitingFor = 'mail' | 'colleague' | 'approval' | 'vendor' | 'other'

export type Task = {
  id: string
  /** The file that has its words: `guide` for a task of the vendor's own. */
  voice: Voice
  kind: 'confirm' | 'questions' | 'instruct' | 'wait' | 'authorize' | 'connect' | 'attest'
  group?: string
  /** A key of the guide's screens, on `instruct` tasks. */
  screen?: string
  level?: 'top'
  minutes: number
  needs: string[]
  when?: Condition
  actions: Action[]
  /** The person or thing that the customer waits for, on `wait` tasks. */
  waitFor?: WaitingFor
  usualHours?: number
  /** The task to do again when the answer is no. */
  refusal?: string
  /** The fields of a `connect` task in the order of the form. `note` is set where the guide has words on the field, with their source. */
  credentials: ({
    field: string
    when?: Condition
    /** The causes after which it is asked for in every branch. */
    openedBy?: string[]
    note?: Sourced
    /** Is set where the ERP may end the secret on a set day, which the form asks for. */
    mayExpire?: true
  } & Sourced)[]
  /** The tasks to look at again when it does not work, on `attest` tasks. */
  repairs?: string[]
} & Sourced

/**
 * A permission that the vendor needs. Its id is the module's key, followed by the object's, and by the level where two
 * kinds of customers need two levels.
 */
export type PermissionRow = {
  id: string
  module: string
  object?: string
  /** The permission sets that give it, by their names in the ERP. */
  sets?: string[]
  when?: Condition
  /** The proof by a test. It is absent when no test can prove the permission. */
  probe?: Probe
} & RowLevel &
  Sourced

type Spoken<Entry> = (Entry & { voice: Voice })[]

/** The content of the page after connecting. The playbook's entries come first. */
export type AfterConnection = {
  choices: Spoken<{ id: string; from: string }>
  imports: Spoken<{ from: string }>
  /** The data that is synchronized: `in` goes into the ERP, `out` comes from it. */
  syncs: Spoken<{ id: string; direction: 'in' | 'out' | 'both' }>
  notes: Spoken<{ id: string }>
  maintenance: Spoken<{ id: string }>
  reference: Spoken<{ id: string; columns: string[]; rows: string[] }>
}

/** A text of the customer's own that steps, sentences and requests use by its name. */
export type CustomerValue = {
  name: string
  /** The file that has its words. */
  voice: Voice
  pattern: string
  example: string
  /** The entry of the tenant's metadata that has it. */
  metadata?: string
  /** What Handrail makes it of. Then nobody says it. */
  made?: string
}

/** A vendor's guide and its ERP's playbook as one. It is plain data and complete but for the words. */
export type Guide = {
  id: string
  /** The version of the playbook and that of the guide, such as "3.2". */
  version: string
  lastVerified: string
  /** Changes by version: of the playbook where the voice is `erp`, else of the guide. */
  changes: Spoken<{ id: string; version: number }>
  erp: { id: string; name: string; names: Record<string, string>; languages: LabelLanguage[] }
  vendor: {
    id: string
    name: string
    names: Record<string, string>
    /** What the staff's pages call it, where its name speaks to the customer. */
    staffName?: string
    staffNames?: Record<string, string>
  } & Brand
  /** The id of the connector. It is absent when the guide can only end in an attestation. */
  connector?: string
  /** What actions collect in an ERP without a connector. A connector has its own fields. */
  fields: { name: string; isSecret: boolean; isRequired: boolean }[]
  /** How often a connection is tested again once it stands. It is `never` without a connector. */
  healthTests: HealthTestRhythm
  values: Record<string, string | string[]>
  /** What differs from one customer to another. Texts hold it as a name in braces until `fillCustomerValues`. */
  customerValues: CustomerValue[]
  /** What a reader wants to know before they begin. It is only possible where no public record says it. */
  beforehand: Spoken<{ kind: BeforehandKind; isPossible?: true } & Sourced>
  questions: Question[]
  screens: Record<string, Screen>
  groups: string[]
  tasks: Task[]
  permissions: PermissionRow[]
  checks: { id: string; verifies: string[] }[]
  /** `asksAgain` says that a cause has words for a second test in a row that finds the same. */
  causes: Record<string, { repairs: string[]; asksAgain?: boolean } & Sourced>
  afterConnection: AfterConnection
  /** Labels by language and by key. */
  labels: Record<string, Record<string, Label>>
}

/** The end of a guide: a test, the customer's word, or one of the two depending on the answers. */
export type PossibleEnds = 'test' | 'word' | 'either'

/** Returns how a guide can end. */
export function possibleEnds({ tasks }: Pick<Guide, 'tasks'>): PossibleEnds {
  const has = (kind: string) => tasks.some((task) => task.kind === kind)
  if (!has('attest')) return 'test'
  return has('connect') ? 'either' : 'word'
}

/** Tells whether the customer consents on a page of the ERP, so that no password is entered here. */
export function asksForConsent({ tasks }: Pick<Guide, 'tasks'>): boolean {
  return tasks.some(({ kind }) => kind === 'authorize')
}

/** Returns the changes after a version such as "1.2". Returns none when the text is not a version. */
export function changesSince({ changes }: Pick<Guide, 'changes'>, earlier: string): Guide['changes'] {
  const [playbook, guide] = earlier.split('.').map(Number)
  const versions = { erp: playbook ?? Number.NaN, guide: guide ?? Number.NaN }
  return changes.filter(({ voice, version }) => version > versions[voice])
}

/** Returns the language if the ERP has it, otherwise the ERP's first. */
export function erpLanguageFor({ erp }: Pick<Guide, 'erp'>, wanted: string): LabelLanguage {
  return erp.languages.find((language) => language === wanted) ?? erp.languages[0] ?? 'en'
}

/** Whether a text names one of the languages in which the ERP prints its screens. */
export function isErpLanguage({ erp }: Pick<Guide, 'erp'>, text: string): text is LabelLanguage {
  return erp.languages.some((language) => language === text)
}

/** Returns the file that has the words of a key: the vendor's for a task or a customer's value of its own, else the playbook's. */
export function voiceOf(
  { tasks, customerValues }: Pick<Guide, 'tasks' | 'customerValues'>,
  key: string,
): Voice {
  const [part, id] = key.split('.')
  if (part === 'customerValues') return customerValues.find(({ name }) => name === id)?.voice ?? 'erp'
  return (part === 'tasks' && tasks.find((task) => task.id === id)?.voice) || 'erp'
}

/** Returns the text that the customer types for an action, to be copied, or undefined where there is none. */
export function typedText(action: Action): string | undefined {
  if (action.lacks) return undefined
  if (action.verb === 'enter') return action.value
  return action.verb === 'search' ? action.text : undefined
}
