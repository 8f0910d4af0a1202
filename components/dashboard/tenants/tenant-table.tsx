import { useTranslations } from 'next-intl'
import type { ListQuery } from '@/lib/dashboard/list-query'
import type { TenantRow } from '@/lib/dashboard/tenant-row'
import { ColumnHead } from './column-head'
import { semantics } from './semantics'
import { TenantTableRow } from './tenant-table-row'

/** A table that a narrow page shows as one block per tenant. */
export function TenantTable({ query, rows }: { query: ListQuery; rows: TenantRow[] }) {
  const t = useTranslations('tenantList')
  return (
    <table
      {...semantics.table}
      className="w-full border-separate border-spacing-0 rounded-card border border-line bg-sheet text-left shadow-sheet max-lg:block print:border-0 print:shadow-none"
    >
      <caption className="sr-only">{t(`view.${query.view}`)}</caption>
      <thead {...semantics.group} className="max-lg:sr-only">
        <tr {...semantics.row}>
          <ColumnHead query={query} sort="company" name={t('column.tenant')} />
          <ColumnHead query={query} sort="progress" name={t('column.progress')} />
          <ColumnHead query={query} sort="help" name={t('column.state')} />
          <ColumnHead query={query} sort="waiting" name={t('column.waitingOn')} />
          <ColumnHead query={query} sort="activity" name={t('column.activity')} />
          <ColumnHead query={query} name={t('column.owner')} />
        </tr>
      </thead>
      <tbody {...semantics.group} className="max-lg:block">
        {rows.map((row) => (
          <TenantTableRow key={row.onboardingId} row={row} />
        ))}
      </tbody>
    </table>
  )
}
