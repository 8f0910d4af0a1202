import { useTranslations } from 'next-intl'
import type { TenantRow } from '@/lib/dashboard/tenant-row'

const colours = {
  problem: 'bg-bad',
  broken: 'bg-bad',
  waiting: 'bg-wait-line',
  inProgress: 'bg-accent',
  notStarted: 'bg-accent',
  connected: 'bg-accent',
  attested: 'bg-accent',
} as const satisfies Record<TenantRow['state'], string>

export function ProgressCell({ row }: { row: TenantRow }) {
  const t = useTranslations('tenantList')
  const share = row.tasksTotal === 0 ? 0 : row.tasksDone / row.tasksTotal
  return (
    <>
      <span className="tabular-nums">{t('progress', { done: row.tasksDone, total: row.tasksTotal })}</span>
      <span aria-hidden="true" className="mt-2 block h-1.25 max-w-28 rounded-full bg-line print:hidden">
        <span
          className={`block h-full rounded-full ${colours[row.state]}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
    </>
  )
}
