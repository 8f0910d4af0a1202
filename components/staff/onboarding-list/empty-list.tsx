import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { helpReasons } from '@/lib/onboarding/summary/status'
import { dashboardPath } from '@/lib/platform/routes'
import { type ListQuery, type ListView, toSearch } from '@/lib/staff/onboarding-list/list-query'

import { countForWords } from './view-counts'

type EmptyListProps = { query: ListQuery; counts: Record<ListView, number> }

const nothing = {
  search: undefined,
  tenantId: undefined,
  guideId: undefined,
  waitingOn: undefined,
  ownerId: undefined,
  locale: undefined,
} satisfies Partial<ListQuery>

/** Says why the list is empty, and where there is something to see. */
export function EmptyList({ query, counts }: EmptyListProps) {
  const t = useTranslations('onboardingList.empty')
  const locale = useLocale()
  const isNarrowed = Object.keys(nothing).some((key) => query[key as keyof typeof nothing] !== undefined)
  const isCalm = query.view === 'help' && !isNarrowed
  const to = (change: Partial<ListQuery>) => `${dashboardPath(locale)}${toSearch(query, change)}`
  return (
    <section className="rounded-card border border-line bg-sheet px-7 py-9 shadow-sheet max-sm:px-4">
      <div className="max-w-[38em]">
        <h2 className="mb-2">{isCalm ? t('calm') : t('title', { search: query.search ?? 'none' })}</h2>
        {isCalm && <Rules />}
        {query.search && <p className="mb-3 text-note text-ink-2">{t('hint')}</p>}
        <p className="flex flex-wrap gap-x-5 gap-y-2 text-note">
          {query.view !== 'all' && counts.all > 0 && (
            <Link href={to({ view: 'all' })}>{t('all', countForWords(counts.all))}</Link>
          )}
          {isNarrowed && <Link href={to(nothing)}>{t('clear')}</Link>}
        </p>
      </div>
    </section>
  )
}

/** Lists the rules that bring an onboarding into this list. */
function Rules() {
  const t = useTranslations('onboardingList')
  return (
    <div className="mb-3 text-note text-ink-2">
      <p>{t('empty.rules')}</p>
      <ul className="mt-1.5 list-disc ps-5">
        {helpReasons.map((reason) => (
          <li key={reason}>{t(`help.${reason}`)}</li>
        ))}
      </ul>
    </div>
  )
}
