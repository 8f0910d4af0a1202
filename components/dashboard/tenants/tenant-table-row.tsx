import { useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TenantRow } from '@/lib/dashboard/tenant-row'
import { Ago } from '../ago'
import { ProgressCell } from './progress-cell'
import { semantics } from './semantics'
import { StateCell } from './state-cell'
import { TenantName } from './tenant-name'
import { useActivityWords } from './use-activity-words'
import { WaitingCell } from './waiting-cell'

/** One tenant in one line, or in one block where the page is narrow. */
export function TenantTableRow({ row }: { row: TenantRow }) {
  const t = useTranslations('tenantList')
  const state = useTranslations('dashboard.state')
  const now = useNow()
  const activity = useActivityWords(row.lastEventKind)
  const changed = [row.lastActivityAt.getTime(), row.state, row.tasksDone, row.owner?.staffId].join(' ')
  return (
    <tr
      {...semantics.row}
      data-live={row.onboardingId}
      data-live-version={changed}
      data-live-said={t('live.said', {
        company: row.company,
        state: state(row.state),
        activity: activity || 'none',
      })}
      className="relative hover:bg-sunken/60 max-lg:grid max-lg:grid-cols-12 max-lg:gap-x-4 max-lg:gap-y-3 max-lg:border-line max-lg:p-4 max-lg:not-last:border-b"
    >
      <th
        {...semantics.rowHead}
        scope="row"
        className="px-4 py-3 text-left align-top font-normal max-lg:col-span-6 max-lg:p-0 max-sm:col-span-12 lg:w-[26%] lg:border-b lg:border-line"
      >
        <TenantName row={row} />
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
        <Ago at={row.lastActivityAt} />
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
  const t = useTranslations('tenantList')
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('nobody')}</span>
    </span>
  )
}

/** `label` stands beside it where the table has no heads; a screen reader has heard them. */
function Cell({ label, className, children }: { label?: string; className: string; children: ReactNode }) {
  return (
    <td
      {...semantics.cell}
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
