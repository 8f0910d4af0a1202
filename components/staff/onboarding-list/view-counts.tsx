import { useLocale, useTranslations } from 'next-intl'
import { ToldCount } from '@/components/staff/live/told-rows'
import { Link } from '@/components/ui/link'
import { dashboardPath } from '@/lib/platform/routes'
import { type ListQuery, type ListView, listViews, toSearch } from '@/lib/staff/onboarding-list/list-query'

/** Shows the number of onboardings per view. Each number leads to its view. */
export function ViewCounts({ query, counts }: { query: ListQuery; counts: Record<ListView, number> }) {
  const t = useTranslations('onboardingList.view')
  return (
    <nav aria-label={t('label')} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-1">
        {listViews.map((view) => (
          <li key={view}>
            <ViewCount query={query} view={view} name={t(view)} count={counts[view]} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

type ViewCountProps = { query: ListQuery; view: ListView; name: string; count: number }

function ViewCount({ query, view, name, count }: ViewCountProps) {
  const locale = useLocale()
  const isHelp = view === 'help' && count > 0
  return (
    <Link
      href={`${dashboardPath(locale)}${toSearch(query, { view })}`}
      scroll={false}
      aria-current={view === query.view ? 'true' : undefined}
      className="flex min-h-10 items-baseline gap-2 rounded-box border border-transparent px-3 py-1.5 text-note text-ink-2 no-underline hover:bg-sunken aria-[current]:border-line-2 aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:text-ink max-sm:px-2.5"
    >
      {name}
      <span className={`font-semibold tabular-nums ${isHelp ? 'text-ink' : ''}`}>
        <ToldCount view={view}>
          <Count count={count} />
        </ToldCount>
      </span>
    </Link>
  )
}

function Count({ count }: { count: number }) {
  const t = useTranslations('onboardingList')
  return t('count', { count })
}
