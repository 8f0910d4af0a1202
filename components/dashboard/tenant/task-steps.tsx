import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { Part } from './part'
import { TaskStep } from './task-step'

/** The steps of the customer's branch, as they are told to the customer, with who has ticked them. */
export function TaskSteps({
  tenant,
  task,
  isManager,
}: {
  tenant: Tenant
  task: JourneyTask
  isManager: boolean
}) {
  const t = useTranslations('tenant.task')
  if (task.actions.length === 0) return <p className="text-note text-ink-3">{t('noSteps')}</p>
  return (
    <Part title={t('steps')}>
      <ol className="border-t border-line">
        {task.actions.map((step) => (
          <TaskStep key={step.action.id} tenant={tenant} task={task} step={step} isManager={isManager} />
        ))}
      </ol>
    </Part>
  )
}
