import { useLocale, useTranslations } from 'next-intl'
import { ToldCount } from '@/components/staff/live/told-count'
import { Link } from '@/components/ui/link'
import { dashboardPath } from '@/lib/platform/routes'
import { mostCounted } from '@/lib/staff/onboarding-list/filters'
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
  const t = useTranslations('onboardingList')
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
        <ToldCount view={view} most={mostCounted} many={t('count', countForWords(mostCounted + 1))}>
          {t('count', countForWords(count))}
        </ToldCount>
      </span>
    </Link>
  )
}

/** Returns a number of rows for a message: itself, or the bound with `more` where nobody has counted further. */
export function countForWords(count: number): { count: number; more: 'yes' | 'no' } {
  return count > mostCounted ? { count: mostCounted, more: 'yes' } : { count, more: 'no' }
}
