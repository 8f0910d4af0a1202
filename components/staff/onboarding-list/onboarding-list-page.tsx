import { useLocale, useTranslations } from 'next-intl'
import { LiveStatus } from '@/components/staff/live/live-status'
import { ButtonLink } from '@/components/ui/button-link'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { exportPath, importPath, invitePath } from '@/lib/platform/routes'
import { type ListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingList } from '@/lib/staff/onboarding-list/queries'
import type { SavedView } from '@/lib/staff/saved-views/queries'
import { EmptyList } from './empty-list'
import { Filters } from './filters'
import { OnboardingTable, PageLinks } from './onboarding-table'
import { SavedViews } from './saved-views'
import { countForWords, ViewCounts } from './view-counts'

type OnboardingListPageProps = {
  query: ListQuery
  list: OnboardingList
  savedViews: SavedView[]
  staff: StaffMember
}

/** Shows who waits for whom: counts, filters and the table. */
export function OnboardingListPage({ query, list, savedViews, staff }: OnboardingListPageProps) {
  const t = useTranslations('onboardingList')
  if (!list.hasAny)
    return (
      <>
        <FirstRun staff={staff} />
        <LiveStatus query={query} />
      </>
    )
  return (
    <>
      <ViewCounts query={query} counts={list.counts} />
      <Filters query={query} list={list} />
      <div className="mt-3 mb-2 flex flex-wrap items-center gap-x-5 gap-y-1 print:hidden">
        <LiveStatus query={query} previous={list.previous} next={list.next} />
        <p className="text-note text-ink-3 max-lg:hidden">{t(`sort.${query.sort}`)}</p>
        <p role="status" className="sr-only">
          {t('found', countForWords(list.counts[query.view]))}
        </p>
        <div className="ms-auto flex flex-wrap gap-x-5">
          <SavedViews query={query} views={savedViews} />
          <ExportLink query={query} />
        </div>
      </div>
      {list.rows.length > 0 ? (
        <OnboardingTable query={query} rows={list.rows} keys={list.keys} />
      ) : (
        <EmptyList query={query} counts={list.counts} />
      )}
      <PageLinks query={query} previous={list.previous} next={list.next} />
    </>
  )
}

const steps = ['invite', 'walk', 'watch'] as const

/** Explains what will happen here, before there is any onboarding. */
export function FirstRun({ staff }: { staff: StaffMember }) {
  const t = useTranslations('onboardingList.firstRun')
  const locale = useLocale()
  return (
    <section className="rounded-card border border-line bg-sheet px-9 py-9 shadow-sheet max-sm:px-4 max-sm:py-6">
      <h2 className="mb-5">{t('title')}</h2>
      <ol className="grid gap-x-8 gap-y-5 lg:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="border-t border-line pt-3">
            <span className="font-semibold">
              {index + 1}. {t(`${step}.title`)}
            </span>
            <p className="mt-1 text-note text-ink-2">{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
      {staff.role === 'manager' ? (
        <div className="mt-7 flex flex-wrap gap-3">
          <ButtonLink href={invitePath(locale)}>{t('submit')}</ButtonLink>
          <ButtonLink look="quiet" href={importPath(locale)}>
            {t('import')}
          </ButtonLink>
        </div>
      ) : (
        <p className="mt-6 text-note text-ink-2">{t('viewer')}</p>
      )}
    </section>
  )
}

/** Leads to the pages that invite one tenant or many. */
export function InviteLinks() {
  const t = useTranslations('onboardingList')
  const locale = useLocale()
  return (
    <>
      <ButtonLink look="quiet" href={importPath(locale)} className="px-4! text-note">
        {t('import')}
      </ButtonLink>
      <ButtonLink href={invitePath(locale)} className="px-4! text-note">
        {t('invite')}
      </ButtonLink>
    </>
  )
}

/** Downloads the filtered list as a file. It is a plain link, because it downloads. */
export function ExportLink({ query }: { query: ListQuery }) {
  const t = useTranslations('onboardingList')
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
