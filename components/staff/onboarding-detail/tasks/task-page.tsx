import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { TaskStatusPill } from '@/components/guide-text/task-status'
import { ActionButton, useTextWords } from '@/components/staff/onboarding-detail/action-button'
import { ActionNotice } from '@/components/staff/onboarding-detail/onboarding-heading'
import { TextForm } from '@/components/staff/onboarding-detail/text-form'
import { BackLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/page'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { openEntries } from '@/lib/onboarding/view/collected-fields'
import { onboardingPath } from '@/lib/platform/routes'
import type { Notice } from '@/lib/staff/onboarding-detail/form-states'
import {
  completeOnBehalfAction,
  remindOnBehalfAction,
  reopenTaskAction,
} from '@/lib/staff/onboarding-detail/on-behalf-actions'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { AnswersOnBehalf, TaskSteps } from './task-steps'
import { TaskHint } from './tasks'

type TaskPageProps = { onboarding: OnboardingDetail; task: JourneyTask; staff: StaffMember; notice?: Notice }

/** Shows one task to the staff: who ticked what and, for managers, what they can do for the customer. */
export function TaskPage({ onboarding, task, staff, notice }: TaskPageProps) {
  const t = useTranslations('onboardingDetail.task')
  const locale = useLocale()
  const { onboardingId, company } = onboarding.row
  const { id: taskId, kind } = task.task
  const isManager = staff.role === 'manager'
  const isOpen = ['notStarted', 'inProgress', 'waiting', 'handedOver', 'problem'].includes(task.status)
  const isForm = kind === 'questions' || kind === 'authorize' || kind === 'connect'
  const mustCollect = openEntries(task, onboarding.view).length > 0
  const { handedOver } = task.record ?? {}
  return (
    <div className="max-w-180">
      <BackLink href={onboardingPath(locale, onboardingId)} className="text-note wrap-anywhere">
        {t('back', { company })}
      </BackLink>
      <h1 className="mt-2.5 mb-2">
        <GuideText k={`tasks.${taskId}.title`} />
      </h1>
      <div className="flex flex-wrap items-center gap-x-3">
        <TaskStatusPill task={task} />
        <TaskHint onboarding={onboarding} task={task} />
      </div>
      <ActionNotice notice={notice} />
      {isManager && task.status !== 'notNeeded' && (
        <p className="mt-5 text-note text-ink-2">
          {t(kind === 'connect' ? 'connect' : mustCollect ? 'collect' : 'onBehalf', { company })}
        </p>
      )}
      <div className="mt-7 grid gap-9">
        {kind === 'questions' ? (
          <AnswersOnBehalf onboarding={onboarding} task={task} isManager={isManager} />
        ) : (
          !(isManager && kind === 'connect') && (
            <TaskSteps onboarding={onboarding} task={task} isManager={isManager && isOpen} />
          )
        )}
        {isManager && (
          <div className="flex flex-wrap gap-2.5 empty:hidden print:hidden">
            {isOpen && !isForm && !mustCollect && (
              <ActionButton
                action={completeOnBehalfAction}
                onboardingId={onboardingId}
                fields={{ taskId }}
                look="primary"
              >
                {t('complete')}
              </ActionButton>
            )}
            {handedOver && task.status === 'handedOver' && (
              <ActionButton action={remindOnBehalfAction} onboardingId={onboardingId} fields={{ taskId }}>
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

export function ReopenForm({ onboardingId, taskId }: { onboardingId: string; taskId: string }) {
  const t = useTranslations('onboardingDetail.task.reopen')
  const locale = useLocale()
  const textWords = useTextWords()
  return (
    <Section title={t('title')}>
      <TextForm
        serverForm={reopenTaskAction}
        fields={{ onboardingId, locale, taskId }}
        name="reason"
        rows={2}
        maxLength={1000}
        look="quiet"
        words={{ label: t('label'), hint: t('hint'), submit: t('submit'), ...textWords }}
      />
    </Section>
  )
}
