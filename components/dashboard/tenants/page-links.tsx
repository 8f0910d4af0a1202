import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type ListQuery, toSearch } from '@/lib/dashboard/list-query'
import { dashboardPath } from '@/lib/dashboard/paths'

type PageLinksProps = { query: ListQuery; previous?: string; next?: string }

/** Each page begins where the last one has ended, whatever has come and gone meanwhile. */
export function PageLinks({ query, previous, next }: PageLinksProps) {
  const t = useTranslations('tenantList.pages')
  if (!previous && !next) return null
  return (
    <nav aria-label={t('label')} className="mt-4 flex justify-between gap-4 print:hidden">
      <span>{previous && <PageLink query={query} change={{ before: previous }} name={t('previous')} />}</span>
      {next && <PageLink query={query} change={{ after: next }} name={t('next')} />}
    </nav>
  )
}

type PageLinkProps = { query: ListQuery; change: Partial<ListQuery>; name: string }

function PageLink({ query, change, name }: PageLinkProps) {
  const locale = useLocale()
  return (
    <Link
      href={`${dashboardPath(locale)}${toSearch(query, change)}`}
      prefetch={false}
      className="inline-flex min-h-10 items-center rounded-box border border-line-3 px-4 text-note font-medium text-ink no-underline hover:bg-sunken"
    >
      {name}
    </Link>
  )
}
