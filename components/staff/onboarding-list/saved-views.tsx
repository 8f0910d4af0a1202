import { useLocale, useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import { dashboardPath } from '@/lib/platform/routes'
import { type ListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import { deleteViewAction, saveViewAction } from '@/lib/staff/saved-views/actions'
import type { SavedView } from '@/lib/staff/saved-views/queries'
import { maxViewName } from '@/lib/staff/saved-views/saved-views'

/** Lists the filters that a member of the staff has saved under a name. */
export function SavedViews({ query, views }: { query: ListQuery; views: SavedView[] }) {
  const t = useTranslations('onboardingList.saved')
  const here = toSearch(query)
  const current = views.find((view) => view.search === here)
  return (
    <Menu
      group="views"
      label={t('label')}
      value={current?.name ?? t('count', { count: views.length })}
      isAtEnd
    >
      <div className="w-76 max-w-[calc(100vw-2.5rem)]">
        {views.length > 0 && (
          <ul className="mb-1.5 border-b border-line pb-1.5">
            {views.map((view) => (
              <SavedViewRow key={view.id} view={view} here={here} isHere={view === current} />
            ))}
          </ul>
        )}
        <SaveForm here={here} />
      </div>
    </Menu>
  )
}

function SavedViewRow({ view, here, isHere }: { view: SavedView; here: string; isHere: boolean }) {
  const t = useTranslations('onboardingList.saved')
  const locale = useLocale()
  return (
    <li className="flex items-center">
      <Link
        href={`${dashboardPath(locale)}${view.search}`}
        aria-current={isHere ? 'true' : undefined}
        className="flex min-h-9 min-w-0 grow items-center rounded-chip px-3 text-note text-ink no-underline hover:bg-sunken aria-[current]:font-semibold"
      >
        <span className="truncate">{view.name}</span>
      </Link>
      <form action={deleteViewAction}>
        <HiddenFields fields={{ viewId: view.id, search: here }} />
        <button
          type="submit"
          title={t('forget', { name: view.name })}
          className="grid size-9 place-items-center rounded-chip text-ink-3 hover:bg-sunken hover:text-ink"
        >
          <span aria-hidden="true">×</span>
          <span className="sr-only">{t('forget', { name: view.name })}</span>
        </button>
      </form>
    </li>
  )
}

function SaveForm({ here }: { here: string }) {
  const t = useTranslations('onboardingList.saved')
  return (
    <form action={saveViewAction} className="flex gap-2 p-2">
      <HiddenFields fields={{ search: here }} />
      <input
        name="name"
        required
        maxLength={maxViewName}
        aria-label={t('name')}
        placeholder={t('name')}
        autoComplete="off"
        className="min-h-10 min-w-0 grow rounded-box border border-line-3 bg-sheet px-3 text-note placeholder:text-ink-3"
      />
      <button
        type="submit"
        className="min-h-10 rounded-box border border-line-3 px-3.5 text-note font-medium text-ink hover:bg-sunken"
      >
        {t('submit')}
      </button>
    </form>
  )
}
