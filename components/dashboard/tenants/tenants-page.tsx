import { useTranslations } from 'next-intl'
import type { StaffMember } from '@/lib/auth/staff'
import type { ListQuery } from '@/lib/dashboard/list-query'
import type { SavedView } from '@/lib/dashboard/saved-view-queries'
import type { TenantList } from '@/lib/dashboard/tenant-list-queries'
import { LiveStatus } from '../live-status'
import { EmptyList } from './empty-list'
import { ExportLink } from './export-link'
import { FirstRun } from './first-run'
import { PageLinks } from './page-links'
import { SavedViews } from './saved-views'
import { TenantFilters } from './tenant-filters'
import { TenantTable } from './tenant-table'
import { ViewCounts } from './view-counts'

type TenantsPageProps = { query: ListQuery; list: TenantList; savedViews: SavedView[]; staff: StaffMember }

/** Who is waiting for whom: the counts, which are filters; what else narrows the table; the table. */
export function TenantsPage({ query, list, savedViews, staff }: TenantsPageProps) {
  const t = useTranslations('tenantList')
  if (!list.hasAny)
    return (
      <>
        <FirstRun staff={staff} />
        <LiveStatus />
      </>
    )
  return (
    <>
      <ViewCounts query={query} counts={list.counts} />
      <TenantFilters query={query} list={list} />
      <div className="mt-3 mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 print:hidden">
        <LiveStatus />
        <p className="text-note text-ink-3 max-lg:hidden">{t(`sort.${query.sort}`)}</p>
        <p role="status" className="sr-only">
          {t('found', { count: list.counts[query.view] })}
        </p>
        <div className="ml-auto flex flex-wrap gap-x-5">
          <SavedViews query={query} views={savedViews} />
          <ExportLink query={query} />
        </div>
      </div>
      {list.rows.length > 0 ? (
        <TenantTable query={query} rows={list.rows} />
      ) : (
        <EmptyList query={query} counts={list.counts} />
      )}
      <PageLinks query={query} previous={list.previous} next={list.next} />
    </>
  )
}
