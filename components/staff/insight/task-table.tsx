import { scaleLinear } from 'd3-scale'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GuideTitle } from '@/components/staff/guide-names'
import { useDuration } from '@/components/staff/moment'
import { tableRoles } from '@/components/ui/table-roles'
import type { Insight } from '@/lib/staff/insight/insight'

const columns = ['reached', 'completed', 'median', 'p90', 'standing'] as const

/**
 * Lists the tasks of a guide: how many onboardings reached and completed each, how long it took, and who stands there
 * now.
 */
export function TaskTable({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.tasks')
  const duration = useDuration()
  const { guideId, invited, opened, tasks } = insight
  const number = (count: number) => (count === 0 ? '–' : t('number', { count }))
  return (
    <table {...tableRoles.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{t('caption')}</caption>
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row} className="border-b border-line text-cap text-ink-3">
          <th {...tableRoles.head} scope="col" className="w-[27%] py-2.5 pe-4 text-start font-medium">
            {t('task')}
          </th>
          <td className="w-[22%]" />
          {columns.map((column) => (
            <th key={column} {...tableRoles.head} scope="col" className="py-2.5 ps-4 text-end font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-lg:block">
        <FunnelRow title={t('opened')} bar={<Bar all={invited} reached={invited} completed={opened} />}>
          <Cell label={t('reached')}>{number(invited)}</Cell>
          <Cell label={t('completed')}>{number(opened)}</Cell>
        </FunnelRow>
        {tasks.map(({ taskId, reached, completed, took, standing, quiet }) => (
          <FunnelRow
            key={taskId}
            title={<GuideTitle guideId={guideId} kind="tasks" id={taskId} />}
            bar={<Bar all={invited} reached={reached} completed={completed} />}
          >
            <Cell label={t('reached')}>{number(reached)}</Cell>
            <Cell label={t('completed')}>{number(completed)}</Cell>
            <Cell label={t('median')}>{took.median === undefined ? '–' : duration(took.median)}</Cell>
            <Cell label={t('p90')}>{took.p90 === undefined ? '–' : duration(took.p90)}</Cell>
            <Cell label={t('standing')}>
              {number(standing)}
              {quiet > 0 && <span className="block text-cap text-wait">{t('quiet', { count: quiet })}</span>}
            </Cell>
          </FunnelRow>
        ))}
      </tbody>
    </table>
  )
}

function FunnelRow({ title, bar, children }: { title: ReactNode; bar: ReactNode; children: ReactNode }) {
  return (
    <tr
      {...tableRoles.row}
      className="border-b border-line align-top last:border-0 max-lg:grid max-lg:grid-cols-5 max-lg:gap-x-3 max-lg:gap-y-2 max-lg:py-4 max-sm:grid-cols-3"
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="py-3 pe-4 text-start font-medium max-lg:col-span-full max-lg:p-0"
      >
        {title}
      </th>
      <td aria-hidden="true" className="py-3.5 max-lg:col-span-full max-lg:p-0">
        {bar}
      </td>
      {children}
    </tr>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...tableRoles.cell} className="py-3 ps-4 text-end tabular-nums max-lg:p-0 max-lg:text-start">
      <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}

/** Draws how many of all onboardings reached a task, and how many of those completed it. The table has the numbers. */
export function Bar({ all, reached, completed }: { all: number; reached: number; completed: number }) {
  const width = scaleLinear()
    .domain([0, Math.max(all, 1)])
    .range([0, 100])
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="block h-3.5 w-full print:[print-color-adjust:exact]"
    >
      <rect width="100" height="10" className="fill-sunken" />
      <rect width={width(reached)} height="10" className="fill-accent-line" />
      <rect width={width(completed)} height="10" className="fill-accent" />
    </svg>
  )
}
