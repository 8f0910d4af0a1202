import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Part } from './part'
import { TenantTaskRow } from './tenant-task-row'

/** The journey as the customer has it. */
export function TenantTasks({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('tenant.tasks')
  const { journey } = tenant.setup
  const needed = journey.tasks.filter(({ status }) => status !== 'notNeeded')
  const rest = journey.tasks.length - needed.length
  return (
    <Part
      id="tasks"
      title={
        <>
          {t('title')}{' '}
          <span className="font-normal text-ink-3">
            {t('progress', { done: journey.done, total: journey.total })}
          </span>
        </>
      }
    >
      <div aria-hidden="true" className="mt-2 h-1 rounded-full bg-line print:hidden">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${journey.total === 0 ? 0 : Math.round((journey.done / journey.total) * 100)}%` }}
        />
      </div>
      <ul>
        {needed.map((task) => (
          <TenantTaskRow key={task.task.id} tenant={tenant} task={task} />
        ))}
      </ul>
      {rest > 0 && <p className="mt-2.5 text-note text-ink-3">{t('notNeeded', { count: rest })}</p>}
    </Part>
  )
}
