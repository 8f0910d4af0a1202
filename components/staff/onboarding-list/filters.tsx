import { useLocale, useTranslations } from 'next-intl'
import { useGuideNames } from '@/components/staff/guide-names'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { languageName } from '@/i18n/language'
import { waitingOns } from '@/lib/onboarding/summary/status'
import { dashboardPath } from '@/lib/platform/routes'
import { defaultDirection, defaultSort, type ListQuery, sorts } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingList } from '@/lib/staff/onboarding-list/queries'
import { FilterForm } from './filter-form'

type FiltersProps = { query: ListQuery; list: OnboardingList }

/** Shows the filters of the list. Each field is a parameter of the address. */
export function Filters({ query, list }: FiltersProps) {
  const t = useTranslations('onboardingList.filter')
  const locale = useLocale()
  const nameOf = useGuideNames()
  const chosen = [list.tenant, query.guideId, query.waitingOn, query.ownerId, query.locale].filter(
    Boolean,
  ).length
  return (
    <FilterForm action={dashboardPath(locale)}>
      {query.view !== 'help' && <HiddenFields fields={{ view: query.view }} />}
      <input
        type="search"
        name="search"
        maxLength={100}
        defaultValue={query.search}
        aria-label={t('search')}
        placeholder={t('search')}
        className="min-h-10 min-w-55 flex-[2_1_17rem] rounded-box border border-line-3 bg-sheet px-3 text-note placeholder:text-ink-3 "
      />
      <details className="expanded-when-wide max-lg:contents">
        <summary className="flex min-h-10 list-none items-center gap-1.5 text-note text-ink-2 [&::-webkit-details-marker]:hidden">
          {t('more', { count: chosen })}
          <span aria-hidden="true" className="text-ink-3">
            ▾
          </span>
        </summary>
        <div className="flex basis-full flex-wrap gap-2 lg:contents">
          {list.tenant && (
            <FilterSelect
              name="tenant"
              label={t('tenant')}
              value={list.tenant.tenantId}
              all={t('allTenants')}
              options={[{ value: list.tenant.tenantId, label: list.tenant.name }]}
            />
          )}
          <FilterSelect
            name="guide"
            label={t('guide')}
            value={query.guideId}
            all={t('allGuides')}
            options={list.guideIds.map((id) => ({ value: id, label: nameOf(id) }))}
          />
          <FilterSelect
            name="waitingOn"
            label={t('waitingOn')}
            value={query.waitingOn}
            all={t('allWaitingOn')}
            options={waitingOns.map((value) => ({ value, label: t(`waitingOns.${value}`) }))}
          />
          <FilterSelect
            name="owner"
            label={t('owner')}
            value={query.ownerId}
            all={t('allOwners')}
            options={[
              { value: 'me', label: t('mine') },
              { value: 'nobody', label: t('nobodys') },
              ...list.owners.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
          />
          <FilterSelect
            name="language"
            label={t('language')}
            value={query.locale}
            all={t('allLanguages')}
            options={list.locales.map((value) => ({ value, label: languageName(value) }))}
          />
          <SortSelect query={query} />
        </div>
      </details>
      <button
        type="submit"
        className="hidden min-h-10 rounded-box border border-line-3 px-4 text-note font-medium hover:bg-sunken noscript:block"
      >
        {t('submit')}
      </button>
    </FilterForm>
  )
}

/** Asks for the order on narrow screens, where the table has no headings to press. On wide screens it keeps the order. */
function SortSelect({ query }: { query: ListQuery }) {
  const t = useTranslations('onboardingList.sort')
  const defaultOrder = defaultSort(query.view)
  const isReversed = query.direction !== defaultDirection(query.sort)
  return (
    <>
      <FilterSelect
        name="sort"
        label={t('label')}
        value={query.sort}
        all={t(defaultOrder)}
        options={sorts
          .filter((sort) => sort !== defaultOrder)
          .map((sort) => ({ value: sort, label: t(sort) }))}
        className="lg:hidden"
      />
      {isReversed && <HiddenFields fields={{ direction: query.direction }} />}
    </>
  )
}

type FilterSelectProps = {
  name: string
  label: string
  value?: string
  /** The label of the empty choice. */
  all: string
  options: { value: string; label: string }[]
  className?: string
}

/** Asks for one parameter of the address by a list. */
export function FilterSelect({ name, label, value, all, options, className = '' }: FilterSelectProps) {
  const isChosen = options.some((option) => option.value === value)
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={isChosen ? value : ''}
      className={`min-h-10 min-w-0 max-w-60 flex-[1_1_8.5rem] rounded-box border bg-sheet px-2.5 text-note text-ellipsis max-sm:max-w-full max-sm:basis-[calc(50%-0.375rem)] ${isChosen ? 'border-accent font-semibold' : 'border-line-3'} ${className}`}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
