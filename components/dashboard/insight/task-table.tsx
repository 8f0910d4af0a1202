import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Insight } from '@/lib/dashboard/insight/insight'
import { GuideWords } from '../tenants/guide-words'
import { semantics } from '../tenants/semantics'
import { useDuration } from '../use-duration'
import { Bar } from './bar'

const columns = ['reached', 'completed', 'median', 'p90', 'standing'] as const

/** The way through the guide: who came to each task and through it, in what time, and who stands there. */
export function TaskTable({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.tasks')
  const duration = useDuration()
  const { guideId, invited, opened, tasks } = insight
  const number = (count: number) => (count === 0 ? '–' : t('number', { count }))
  return (
    <table {...semantics.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{t('caption')}</caption>
      <thead {...semantics.group} className="max-lg:sr-only">
        <tr {...semantics.row} className="border-b border-line text-cap text-ink-3">
          <th {...semantics.head} scope="col" className="w-[27%] py-2.5 pr-4 text-left font-medium">
            {t('task')}
          </th>
          <td className="w-[22%]" />
          {columns.map((column) => (
            <th key={column} {...semantics.head} scope="col" className="py-2.5 pl-4 text-right font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...semantics.group} className="max-lg:block">
        <Row title={t('opened')} bar={<Bar all={invited} reached={invited} completed={opened} />}>
          <Cell label={t('reached')}>{number(invited)}</Cell>
          <Cell label={t('completed')}>{number(opened)}</Cell>
        </Row>
        {tasks.map(({ taskId, reached, completed, took, standing, quiet }) => (
          <Row
            key={taskId}
            title={<GuideWords guideId={guideId} of="tasks" id={taskId} />}
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
          </Row>
        ))}
      </tbody>
    </table>
  )
}

function Row({ title, bar, children }: { title: ReactNode; bar: ReactNode; children: ReactNode }) {
  return (
    <tr
      {...semantics.row}
      className="border-b border-line align-top last:border-0 max-lg:grid max-lg:grid-cols-5 max-lg:gap-x-3 max-lg:gap-y-2 max-lg:py-4 max-sm:grid-cols-3"
    >
      <th
        {...semantics.rowHead}
        scope="row"
        className="py-3 pr-4 text-left font-medium max-lg:col-span-full max-lg:p-0"
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
    <td {...semantics.cell} className="py-3 pl-4 text-right tabular-nums max-lg:p-0 max-lg:text-left">
      <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
