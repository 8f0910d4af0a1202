import { useFormatter, useTranslations } from 'next-intl'
import { tickOnBehalf } from '@/lib/dashboard/on-behalf-actions'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyAction, JourneyTask } from '@/lib/onboarding/journey'
import { ActionSentence } from '../../wizard/task/action-sentence'
import { useDoerName } from '../../wizard/use-doer-name'
import { ActionButton } from './action-button'
import { readingOf } from './reading-of'

type TaskStepProps = { tenant: Tenant; task: JourneyTask; step: JourneyAction; isManager: boolean }

export function TaskStep({ tenant, task: { task }, step: { action, tick }, isManager }: TaskStepProps) {
  const t = useTranslations('tenant.task')
  const format = useFormatter()
  const nameOfDoer = useDoerName(tenant.setup.guide)
  const reading = readingOf(tenant)
  return (
    <li id={action.id} className="flex scroll-mt-6 items-start gap-x-4 border-b border-line py-2.5">
      <span
        aria-hidden="true"
        className={`w-4 shrink-0 text-center ${tick ? 'font-bold text-accent' : 'text-ink-3'}`}
      >
        {tick ? '✓' : '·'}
      </span>
      <div className="min-w-0 grow">
        <p id={`${action.id}-step`} className={tick ? 'text-ink-3' : ''}>
          <ActionSentence reading={reading} task={task} action={action} />
        </p>
        {action.verb === 'enter' && action.value !== undefined && (
          <code translate="no" className="block font-mono text-note break-all">
            {action.value}
          </code>
        )}
        {tick && (
          <p className="text-cap text-ink-3">
            {t('tickedBy', {
              name: nameOfDoer(tick.by),
              at: format.dateTime(tick.at, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        )}
      </div>
      {isManager && (
        <ActionButton
          action={tickOnBehalf}
          onboardingId={tenant.row.onboardingId}
          fields={{ taskId: task.id, actionId: action.id, done: String(!tick) }}
          look={tick ? 'link' : 'quiet'}
          describedBy={`${action.id}-step`}
        >
          {t(tick ? 'untick' : 'tick')}
        </ActionButton>
      )}
    </li>
  )
}
