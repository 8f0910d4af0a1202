import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { StaffMember } from '@/lib/auth/staff'
import { completeOnBehalf, remindOnBehalf } from '@/lib/dashboard/on-behalf-actions'
import { tenantPath } from '@/lib/dashboard/paths'
import type { Said } from '@/lib/dashboard/said'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { TaskStatusPill } from '../../wizard/task-status'
import { Words } from '../../wizard/words'
import { ActionButton } from './action-button'
import { AnswersOnBehalf } from './answers-on-behalf'
import { readingOf } from './reading-of'
import { ReopenForm } from './reopen-form'
import { SaidNotice } from './said-notice'
import { TaskHint } from './task-hint'
import { TaskSteps } from './task-steps'

type TenantTaskProps = { tenant: Tenant; task: JourneyTask; staff: StaffMember; said?: Said }

/** One task of a tenant: who has ticked what, and for a manager what can be done in the customer's place. */
export function TenantTask({ tenant, task, staff, said }: TenantTaskProps) {
  const t = useTranslations('tenant.task')
  const locale = useLocale()
  const { onboardingId, company } = tenant.row
  const { id: taskId, kind } = task.task
  const isManager = staff.role === 'manager'
  const isOpen = ['notStarted', 'inProgress', 'waiting', 'handedOver', 'problem'].includes(task.status)
  const isForm = kind === 'questions' || kind === 'connect'
  const { handedOver } = task.record ?? {}
  return (
    <div className="max-w-180">
      <Link
        href={tenantPath(locale, onboardingId)}
        className="inline-flex min-h-8 items-center gap-1.5 text-note wrap-anywhere"
      >
        <span aria-hidden="true">‹</span>
        {t('back', { company })}
      </Link>
      <h1 className="mt-2.5 mb-2">
        <Words reading={readingOf(tenant)} k={`tasks.${taskId}.title`} />
      </h1>
      <div className="flex flex-wrap items-center gap-x-3">
        <TaskStatusPill task={task} />
        <TaskHint tenant={tenant} task={task} />
      </div>
      <SaidNotice said={said} />
      {isManager && task.status !== 'notNeeded' && (
        <p className="mt-5 text-note text-ink-2">
          {t(kind === 'connect' ? 'connect' : 'onBehalf', { company })}
        </p>
      )}
      <div className="mt-7 grid gap-9">
        {kind === 'questions' ? (
          <AnswersOnBehalf tenant={tenant} task={task} isManager={isManager} />
        ) : (
          <TaskSteps tenant={tenant} task={task} isManager={isManager && isOpen} />
        )}
        {isManager && (
          <div className="flex flex-wrap gap-2.5 empty:hidden print:hidden">
            {isOpen && !isForm && (
              <ActionButton
                action={completeOnBehalf}
                onboardingId={onboardingId}
                fields={{ taskId }}
                look="primary"
              >
                {t('complete')}
              </ActionButton>
            )}
            {handedOver && task.status === 'handedOver' && (
              <ActionButton action={remindOnBehalf} onboardingId={onboardingId} fields={{ taskId }}>
                {t('remind', { name: handedOver.to.name })}
              </ActionButton>
            )}
          </div>
        )}
        {isManager && task.status === 'done' && <ReopenForm onboardingId={onboardingId} taskId={taskId} />}
      </div>
    </div>
  )
}
