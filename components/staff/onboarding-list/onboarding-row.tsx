import { useLocale, useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useGuideNames } from '@/components/staff/guide-names'
import { TimeAgo } from '@/components/staff/moment'
import { Link } from '@/components/ui/link'
import { tableRoles } from '@/components/ui/table-roles'
import { languageName } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import type { EventKind } from '@/lib/onboarding/events'
import { dashboardPath, onboardingPath } from '@/lib/platform/routes'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import { ProgressCell, StateCell, WaitingCell } from './state-cell'

/** Shows one onboarding as a row, or as a block on narrow screens. */
export function OnboardingTableRow({ row }: { row: OnboardingRow }) {
  const t = useTranslations('onboardingList')
  const state = useTranslations('dashboard.state')
  const now = useNow()
  const activity = useActivityText(row.lastEventKind)
  const changed = [row.lastActivityAt.getTime(), row.state, row.tasksDone, row.owner?.staffId].join(' ')
  return (
    <tr
      {...tableRoles.row}
      data-live={row.onboardingId}
      data-live-version={changed}
      data-live-announcement={t('live.announcement', {
        company: row.company,
        state: state(row.state),
        activity: activity || 'none',
      })}
      className="relative hover:bg-sunken/60 max-lg:grid max-lg:grid-cols-12 max-lg:gap-x-4 max-lg:gap-y-3 max-lg:border-line max-lg:p-4 max-lg:not-last:border-b"
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="px-4 py-3 text-start align-top font-normal max-lg:col-span-6 max-lg:p-0 max-sm:col-span-12 lg:w-[26%] lg:border-b lg:border-line"
      >
        <OnboardingName row={row} />
      </th>
      <Cell
        label={t('column.progress')}
        className="max-lg:order-1 max-lg:col-span-3 max-sm:col-span-6 lg:w-[11%]"
      >
        <ProgressCell row={row} />
      </Cell>
      <Cell className="max-lg:col-span-6 max-sm:col-span-12 lg:w-[23%]">
        <StateCell row={row} now={now} />
      </Cell>
      <Cell
        label={t('column.waitingOn')}
        className="max-lg:order-2 max-lg:col-span-4 max-sm:col-span-6 lg:w-[17%]"
      >
        <WaitingCell row={row} now={now} />
      </Cell>
      <Cell
        label={t('column.activity')}
        className="max-lg:order-3 max-lg:col-span-3 max-sm:col-span-6 lg:w-[14%]"
      >
        <TimeAgo at={row.lastActivityAt} />
        <span className="block text-cap text-ink-3">{activity}</span>
      </Cell>
      <Cell
        label={t('column.owner')}
        className="max-lg:order-4 max-lg:col-span-2 max-sm:col-span-6 lg:w-[9%]"
      >
        {row.owner?.name ?? <Nobody />}
      </Cell>
    </tr>
  )
}

function Nobody() {
  const t = useTranslations('onboardingList')
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('nobody')}</span>
    </span>
  )
}

/**
 * Shows one value. `label` stands beside it on narrow screens, which have no headings. Screen readers know it from the
 * table.
 */
function Cell({ label, className, children }: { label?: string; className: string; children: ReactNode }) {
  return (
    <td
      {...tableRoles.cell}
      className={`px-4 py-3 align-top text-note max-lg:p-0 lg:border-b lg:border-line ${className}`}
    >
      {label && (
        <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
          {label}
        </span>
      )}
      {children}
    </td>
  )
}

const allOnboardings = parseListQuery({ view: 'all' })

/** Names the onboarding. The link covers the whole row. A second one leads to all onboardings of the tenant. */
export function OnboardingName({ row }: { row: OnboardingRow }) {
  const list = useTranslations('onboardingList')
  const locale = useLocale()
  const nameOf = useGuideNames()
  return (
    <>
      <Link
        href={onboardingPath(locale, row.onboardingId)}
        className="font-semibold leading-snug text-ink no-underline after:absolute after:inset-0 hover:underline"
      >
        {row.company}
      </Link>
      <span className="mt-0.5 block text-cap text-ink-3">
        {nameOf(row.guideId)} · <span lang={languageTag(row.locale)}>{languageName(row.locale)}</span>
      </span>
      {row.others > 0 && (
        // It stands above the link that covers the row.
        <Link
          href={`${dashboardPath(locale)}${toSearch(allOnboardings, { tenantId: row.tenantId })}`}
          className="relative z-10 text-cap"
        >
          {list('others', { count: row.others })}
        </Link>
      )}
    </>
  )
}

/** Returns what happened last in two or three words, or an empty text for an unknown event. */
export function useActivityText(kind: EventKind | undefined): string {
  const t = useTranslations('onboardingList.activity')
  return kind ? t(kind) : ''
}
