import type { Check } from '@/connectors/connector'
import type { Guide, Task } from '@/guides/guide'
import type { Locale } from '@/i18n/routing'
import type { Diagnosis, Outcome } from '@/lib/diagnosis/diagnosis'
import type { Journey } from './journey'
import type { Doer, OnboardingRecord } from './record'

export type Reader = { id: string; email: string; name: string; locale: Locale; erpLanguage: string }

export type StoredCredentials = {
  /** What is no secret, to be shown again. */
  fields: Record<string, string>
  /** Names of the secrets kept; their values never leave the server. */
  storedSecrets: string[]
  updatedAt: Date
}

/** `outcome` is absent while the test runs; interrupted: the process that ran it has died. */
export type TestSummary = {
  id: string
  /** What a customer tells support, like 7F3K-20QX. */
  reference: string
  startedAt: Date
  finishedAt?: Date
  outcome?: Outcome | 'interrupted'
  /** In the order they were made; only those finished so far while the test runs. */
  checks: Check[]
  diagnosis?: Diagnosis
}

type Done = { by: Doer; at: Date }

/** By the ERP's own ids, with the names it gave at the time. */
export type ImportedCompany = {
  list: string
  companyId: string
  name: string
  number?: string
  imported: Done
  setUp?: Done
}

export type ChosenOption = { choiceId: string; optionId: string; name: string } & Done

/** What was chosen and imported from the ERP's lists after connecting. */
export type AfterRecord = { chosen: ChosenOption[]; companies: ImportedCompany[] }

/** What a colleague is told who was handed one task. */
export type Asked = { from: { name: string; email: string }; message: string; until: Date }

/** All that a page of one onboarding may show to one participant. */
export type Setup = {
  onboardingId: string
  company: string
  guide: Guide
  record: OnboardingRecord
  journey: Journey
  participant: Reader
  /** Where the reader was handed one task and may see no other. */
  asked?: Asked
  /** By task: links whose mail has not gone, to be passed on by hand. Only for whoever may see all. */
  linksToPassOn: Record<string, string>
  /** Whether mails go out from here. */
  canSendMail: boolean
  answersVersion: number
  credentials?: StoredCredentials
  /** Others are kept, those that led to where the connection leads. */
  hasEarlierCredentials: boolean
  after: AfterRecord
  /** What became new in the guide and nobody has read yet. */
  news: Guide['changes']
  /** Newest first, at most 20. */
  tests: TestSummary[]
  /** Somebody of the staff looks at it as the customer does, and may change nothing: of which onboarding, in whose language. */
  viewed?: { onboardingId: string; language: Locale }
}

export type Invitation =
  | {
      state: 'valid'
      company: string
      guide: Guide
      participant: Reader
      /** They have been here before, and chosen their languages. */
      hasBegun: boolean
    }
  | ({ state: 'asked'; company: string; guide: Guide; participant: Reader; task: Task } & Asked)
  | { state: 'expired' | 'revoked' | 'unknown' | 'tooManyTries' }
  | { state: 'taskFinished' | 'taskTakenBack' | 'taskExpired' }
