import { type Locale, localeOr } from '@/i18n/routing'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import type { Actor } from '@/lib/onboarding/actor'
import type { Journey } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import type { TestSummary } from './test-summary'

export type Reader = { id: string; email: string; name: string; locale: Locale; erpLanguage: LabelLanguage }

export type StoredCredentials = {
  /** What is no secret, to be shown again. */
  fields: Record<string, string>
  /** Names of the secrets kept; their values never leave the server. */
  storedSecrets: string[]
  updatedAt: Date
}

type Done = { by: Actor; at: Date }

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
export type AfterConnection = { chosen: ChosenOption[]; companies: ImportedCompany[] }

/** What a colleague is told who was handed one task. */
export type HandoverRequest = { from: { name: string; email: string }; message: string; until: Date }

/** All that a page of one onboarding may show to one participant. */
export type OnboardingView = {
  onboardingId: string
  company: string
  guide: Guide
  record: OnboardingRecord
  journey: Journey
  participant: Reader
  /** Where the reader was handed one task and may see no other. */
  handoverRequest?: HandoverRequest
  /** By task: links whose mail has not gone, to be passed on by hand. Only for whoever may see all. */
  linksToPassOn: Record<string, string>
  /** Whether mails go out from here. */
  canSendMail: boolean
  answersVersion: number
  credentials?: StoredCredentials
  /** Others are kept, those that led to where the connection leads. */
  hasEarlierCredentials: boolean
  afterConnection: AfterConnection
  /** What became new in the guide and nobody has read yet. */
  guideUpdates: Guide['changes']
  /** Newest first, at most 20. */
  tests: TestSummary[]
  /** Somebody of the staff looks at it as the customer does, and may change nothing: of which onboarding, in whose language. */
  viewed?: { onboardingId: string; language: Locale }
}

export const readerSelect = { id: true, email: true, name: true, locale: true, erpLanguage: true } as const

type ReaderRow = { id: string; email: string; name: string; locale: string; erpLanguage: string }

/** A language that was taken away gives way to the first one there is. */
export function toReader(row: ReaderRow, { erp }: Guide): Reader {
  return { ...row, locale: localeOr(row.locale), erpLanguage: erpLanguageFor({ erp }, row.erpLanguage) }
}
