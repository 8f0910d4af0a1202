import { type Locale, localeOr } from '@/i18n/routing'
import type { KnownValue } from '@/lib/guide/model/customer-values'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import type { Actor } from '@/lib/onboarding/actor'
import type { Journey } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import type { ReturnUrls } from '@/lib/onboarding/return-urls'
import type { TestSummary } from './test-summary'

export type Reader = { id: string; email: string; name: string; locale: Locale; erpLanguage: LabelLanguage }

export type StoredCredentials = {
  /** The fields that are no secrets. A page may show them again. */
  fields: Record<string, string>
  /** The names of the stored secrets. Their values never leave the server. */
  storedSecrets: string[]
  updatedAt: Date
  /** The day on which a secret expires, such as 2027-03-01. */
  expiresOn?: string
}

type Done = { by: Actor; at: Date }

/** A company taken over from a list of the ERP, under the ERP's own id and the name that the ERP gave then. */
export type ImportedCompany = {
  list: string
  companyId: string
  name: string
  number?: string
  imported: Done
  setUp?: Done
}

export type ChosenOption = { choiceId: string; optionId: string; name: string } & Done

/** Everything that was chosen and imported from the ERP's lists after connecting. */
export type AfterConnection = { chosen: ChosenOption[]; companies: ImportedCompany[] }

/** The sender's request to a colleague who was handed one task. Their link works until `until`. */
export type HandoverRequest = { from: { name: string; email: string }; message: string; until: Date }

/** Everything that a page may show to one participant of one onboarding. */
export type OnboardingView = {
  onboardingId: string
  company: string
  guide: Guide
  record: OnboardingRecord
  journey: Journey
  participant: Reader
  /** Is set for a colleague who was handed one task and may see no other. */
  handoverRequest?: HandoverRequest
  /** The links, by task id, that somebody has to pass on by hand, because their mail was not sent. A colleague gets none. */
  linksToPassOn: Record<string, string>
  /** Tells whether this product can send mails. */
  canSendMail: boolean
  answersVersion: number
  /** Rises with each change of the onboarding. Of two pages, the one with the higher version was read later. */
  version: number
  /** The customer's own values that are known. The guide has them in its steps. */
  knownValues: KnownValue[]
  credentials?: StoredCredentials
  /** The time at which the stored credentials were erased here, because the vendor has received them. */
  credentialsForgottenAt?: Date
  /** Tells whether the credentials that reached the connection's company are kept while others are tried. */
  hasEarlierCredentials: boolean
  afterConnection: AfterConnection
  /** The changes of the guide that nobody has read yet. */
  guideUpdates: Guide['changes']
  /** The ways back into the vendor's own product. A colleague did not come from there and gets none. */
  returnUrls: ReturnUrls
  /** The tenant's id in the vendor's own product. */
  externalId?: string
  /** The tests of the connection, the newest first, at most 20. */
  tests: TestSummary[]
  /** Is set while a manager views the onboarding as the customer and may change nothing. `language` is the manager's. */
  viewed?: { onboardingId: string; language: Locale }
}

export const readerSelect = { id: true, email: true, name: true, locale: true, erpLanguage: true } as const

type ReaderRow = { id: string; email: string; name: string; locale: string; erpLanguage: string }

/** Turns a row into a reader. A language that no longer exists is replaced by the default one. */
export function toReader(row: ReaderRow, guide: Guide): Reader {
  return { ...row, locale: localeOr(row.locale), erpLanguage: erpLanguageFor(guide, row.erpLanguage) }
}
