import type { Guide } from '@/guides/guide'
import { isLocale, routing } from '@/i18n/routing'
import type { Reader } from './setup'

export const readerSelect = { id: true, email: true, name: true, locale: true, erpLanguage: true } as const

type Row = { id: string; email: string; name: string; locale: string; erpLanguage: string }

/** A language that was taken away gives way to the first one there is. */
export function toReader(row: Row, { erp }: Guide): Reader {
  const erpLanguage = erp.languages.includes(row.erpLanguage) ? row.erpLanguage : (erp.languages[0] ?? 'en')
  return { ...row, locale: isLocale(row.locale) ? row.locale : routing.defaultLocale, erpLanguage }
}
