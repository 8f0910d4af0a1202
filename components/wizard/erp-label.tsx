import type { Guide } from '@/guides/guide'
import { languageTag } from '@/i18n/routing'

/** What words about one customer's ERP need to know. `company` is the name or id that sentences speak of. */
export type Reading = { guide: Guide; erpLanguage: string; company: string }

type ErpLabelProps = { reading: Reading; name: string; look?: 'chip' | 'plain' }

/** A word exactly as the customer's ERP prints it, in the ERP's language whatever the page's; the one of the ERP's first language beside it where the wording is not settled. */
export function ErpLabel({ reading, name, look = 'chip' }: ErpLabelProps) {
  const label = reading.guide.labels[reading.erpLanguage]?.[name]
  if (!label) throw new Error(`No label ${name} in ${reading.erpLanguage}`)
  const first = reading.guide.erp.languages[0] ?? ''
  const original = reading.guide.labels[first]?.[name]?.text
  const isUnsettled = label.alternatives.length > 0 && original !== label.text
  const chip =
    'rounded-chip border border-line bg-sunken px-1.75 py-px text-[0.94em] font-semibold box-decoration-clone'
  return (
    <>
      <span lang={languageTag(reading.erpLanguage)} className={look === 'chip' ? chip : undefined}>
        {label.text}
      </span>
      {isUnsettled && look === 'chip' && (
        <span className="text-[0.86em] text-ink-3">
          {' '}
          (<span lang={languageTag(first)}>{original}</span>)
        </span>
      )}
    </>
  )
}
