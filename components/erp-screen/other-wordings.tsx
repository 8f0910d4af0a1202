import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/wizard/erp-label'
import type { Action } from '@/guides/guide'
import { languageTag } from '@/i18n/routing'
import { labelsOf } from './labels-of'

/** Where it is not settled how the ERP prints a label in this language: the other wordings that have been seen. */
export function OtherWordings({ reading, actions }: { reading: Reading; actions: Action[] }) {
  const t = useTranslations('drawing.wordings')
  const { guide, erpLanguage } = reading
  const labels = labelsOf(actions, guide)
    .map((key) => guide.labels[erpLanguage]?.[key])
    .filter((label) => label !== undefined && label.alternatives.length > 0)
  if (labels.length === 0) return null
  return (
    <details className="mt-4 text-cap text-ink-2">
      <summary className="min-h-6">{t('title')}</summary>
      <p className="mt-1">{t('text', { erp: guide.erp.name })}</p>
      <dl lang={languageTag(erpLanguage)} className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {labels.map((label) => (
          <div key={label?.key} className="contents">
            <dt className="font-medium">{label?.text}</dt>
            <dd>{label?.alternatives.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
