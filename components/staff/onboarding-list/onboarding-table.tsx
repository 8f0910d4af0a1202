import { useLocale, useNow, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Link } from '@/components/ui/link'
import { tableRoles } from '@/components/ui/table-roles'
import { useFormatter } from '@/i18n/formatter'
import { dashboardPath, onboardingPath } from '@/lib/platform/routes'
import { type Direction, type ListQuery, type Sort, toSearch } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import { OnboardingRows } from './onboarding-row'
import { putIntoWords } from './row-in-words'
import { rowWords } from './row-words'

type OnboardingTableProps = {
  query: ListQuery
  rows: OnboardingRow[]
  /** The key of each row in the order of the table. */
  keys: (string | number)[]
}

/** Shows the list as a table. Narrow screens show each row as a block. */
export function OnboardingTable({ query, rows, keys }: OnboardingTableProps) {
  const words = rowWords({
    locale: useLocale(),
    now: useNow(),
    format: useFormatter(),
    translate: useTranslations,
  })
  const t = words.list
  // Narrow screens, which have no headings, show these names in the cells.
  const columns = {
    '--progress': quoted(t('column.progress')),
    '--waiting-on': quoted(t('column.waitingOn')),
    '--activity': quoted(t('column.activity')),
    '--owner': quoted(t('column.owner')),
  } as CSSProperties
  return (
    <table
      {...tableRoles.table}
      style={columns}
      className="onboardings w-full border-separate border-spacing-0 rounded-card border border-line bg-sheet text-start shadow-sheet max-lg:block print:border-0 print:shadow-none"
    >
      <caption className="sr-only">{t(`view.${query.view}`)}</caption>
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row}>
          <ColumnHead query={query} sort="company" name={t('column.tenant')} />
          <ColumnHead query={query} sort="progress" name={t('column.progress')} />
          <ColumnHead query={query} sort="help" name={t('column.state')} />
          <ColumnHead query={query} sort="waiting" name={t('column.waitingOn')} />
          <ColumnHead query={query} sort="activity" name={t('column.activity')} />
          <ColumnHead query={query} name={t('column.owner')} />
        </tr>
      </thead>
      <tbody {...tableRoles.group} data-live-rows>
        <OnboardingRows
          rows={rows.map((row, index) => ({ ...putIntoWords(row, words), key: keys[index] ?? '' }))}
          direction={query.direction}
          path={onboardingPath(words.locale, '')}
          nobody={t('nobody')}
        />
      </tbody>
    </table>
  )
}

/** Writes a text as CSS writes a string. */
const quoted = (text: string) => JSON.stringify(text)

type ColumnHeadProps = { query: ListQuery; sort?: Sort; name: string }

const reversed = { asc: 'desc', desc: 'asc' } as const satisfies Record<Direction, Direction>

const arrows = { asc: '↑', desc: '↓' }

/** Sorts the list by this column. A second press reverses the order. */
export function ColumnHead({ query, sort, name }: ColumnHeadProps) {
  const t = useTranslations('onboardingList.sort')
  const locale = useLocale()
  const isSorted = sort !== undefined && sort === query.sort
  const direction = isSorted && sort !== 'help' ? reversed[query.direction] : undefined
  return (
    <th
      {...tableRoles.head}
      scope="col"
      aria-sort={isSorted ? ariaSort(query) : undefined}
      className="z-1 border-b border-line bg-sunken px-4 lg:sticky lg:top-0 print:static py-1 text-cap font-medium text-ink-3 first:rounded-ss-card last:rounded-se-card"
    >
      {sort ? (
        <Link
          href={`${dashboardPath(locale)}${toSearch(query, { sort, ...(direction && { direction }) })}`}
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

type PageLinksProps = { query: ListQuery; previous?: string; next?: string }

/** Leads to the neighbouring pages. A page starts after the last row of the one before, whatever changes in between. */
export function PageLinks({ query, previous, next }: PageLinksProps) {
  const t = useTranslations('onboardingList.pages')
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
      className="inline-flex min-h-10 items-center rounded-box border border-line-3 px-4 text-note font-medium text-ink no-underline hover:bg-sunken"
    >
      {name}
    </Link>
  )
}
