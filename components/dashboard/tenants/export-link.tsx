import { useLocale, useTranslations } from 'next-intl'
import { type ListQuery, toSearch } from '@/lib/dashboard/list-query'
import { exportPath } from '@/lib/dashboard/paths'

/** The whole table as it is filtered, as a file. A plain link: it downloads. */
export function ExportLink({ query }: { query: ListQuery }) {
  const t = useTranslations('tenantList')
  const locale = useLocale()
  return (
    <a
      href={`${exportPath(locale)}${toSearch(query)}`}
      download
      className="flex min-h-9 items-center text-note text-ink-2 no-underline hover:underline"
    >
      {t('export')}
    </a>
  )
}
