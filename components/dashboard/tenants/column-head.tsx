import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type Direction, type ListQuery, type Sort, toSearch } from '@/lib/dashboard/list-query'
import { dashboardPath } from '@/lib/dashboard/paths'
import { semantics } from './semantics'

type ColumnHeadProps = { query: ListQuery; sort?: Sort; name: string }

const turned = { asc: 'desc', desc: 'asc' } as const satisfies Record<Direction, Direction>
const arrows = { asc: '↑', desc: '↓' }

/** Leads to the same table sorted by this column; once more, the other way round. */
export function ColumnHead({ query, sort, name }: ColumnHeadProps) {
  const t = useTranslations('tenantList.sort')
  const locale = useLocale()
  const isSorted = sort !== undefined && sort === query.sort
  const direction = isSorted && sort !== 'help' ? turned[query.direction] : undefined
  return (
    <th
      {...semantics.head}
      scope="col"
      aria-sort={isSorted ? ariaSort(query) : undefined}
      className="z-1 border-b border-line bg-sunken px-4 lg:sticky lg:top-0 print:static py-1 text-cap font-medium text-ink-3 first:rounded-tl-card last:rounded-tr-card"
    >
      {sort ? (
        <Link
          href={`${dashboardPath(locale)}${toSearch(query, { sort, ...(direction && { direction }) })}`}
          prefetch={false}
          scroll={false}
          title={t(sort)}
          className={`inline-flex min-h-8 items-center gap-1.5 no-underline hover:underline ${isSorted ? 'font-semibold text-ink' : 'text-ink-3'}`}
        >
          {name}
          {isSorted && sort !== 'help' && <span aria-hidden="true">{arrows[query.direction]}</span>}
        </Link>
      ) : (
        name
      )}
    </th>
  )
}

function ariaSort({ sort, direction }: ListQuery) {
  if (sort === 'help') return 'other'
  return direction === 'asc' ? 'ascending' : 'descending'
}
