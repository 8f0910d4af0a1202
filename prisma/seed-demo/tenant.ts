import type { Locale } from '@/i18n/routing'
import type { Move } from './moves'

/** A company of the demo and what happened to it. */
export type DemoTenant = {
  guideId: string
  company: string
  /** `Name <address>` */
  person: string
  locale: Locale
  erpLanguage?: string
  /** Of the demo's staff, by the first name. */
  owner?: 'ingrid' | 'jonas' | 'claire'
  answers: Record<string, string>
  /** From the invitation to now. */
  story: Move[]
}
