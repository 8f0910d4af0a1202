import { useTranslations } from 'next-intl'
import type { Sourced } from '@/guides/guide'

/** Where something can be read, and that it is not settled there; stands behind the sentence it is about. */
export function Citation({ of: { source, isUnconfirmed } }: { of: Sourced }) {
  const t = useTranslations('task.citation')
  if (!source) return null
  return (
    <>
      {' '}
      {isUnconfirmed && <span className="font-medium text-ink-2">{t('unconfirmed')} </span>}
      <a
        href={source}
        target="_blank"
        rel="noreferrer"
        className="text-cap whitespace-nowrap text-ink-3 print:hidden"
      >
        {t('source')}
      </a>
    </>
  )
}
