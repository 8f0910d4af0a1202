import { useTranslations } from 'next-intl'
import type { Sourced } from '@/guides/guide'

/** Where something can be read, and that it is not settled there. */
export function Citation({ of: { source, isUnconfirmed } }: { of: Sourced }) {
  const t = useTranslations('task.citation')
  if (!source) return null
  return (
    <p className="mt-1 text-note text-ink-3">
      {isUnconfirmed && <span className="font-medium text-ink-2">{t('unconfirmed')} </span>}
      <a href={source} target="_blank" rel="noreferrer">
        {t('source')}
      </a>
    </p>
  )
}
