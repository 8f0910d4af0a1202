import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { TaskStatusPill, useActorName } from '@/components/guide-text/task-status'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'

type TaskRowProps = { task: JourneyTask; view: OnboardingView }

/** Shows one task of the list. A task that cannot start yet is greyed, and says what comes first. */
export function TaskRow({ task, view }: TaskRowProps) {
  const locale = useLocale()
  const isQuiet = task.status === 'cannotStart'
  return (
    <li
      className={`grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 border-b border-line py-3.5 ${isQuiet ? 'max-sm:grid-cols-1' : ''}`}
    >
      <div className="min-w-0">
        <Link
          href={taskPath(locale, view.onboardingId, task.task.id)}
          className={`no-underline hover:underline ${isQuiet ? 'font-medium text-ink-3' : 'font-semibold text-ink'}`}
        >
          <GuideText k={`tasks.${task.task.id}.title`} />
        </Link>
        <Hint task={task} view={view} />
      </div>
      <TaskStatusPill task={task} />
    </li>
  )
}

function Hint({ task, view }: TaskRowProps) {
  const t = useTranslations('taskList.hint')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const { record, status } = task
  const first = task.blockedBy[0]
  return (
    <p className="text-note text-ink-3 empty:hidden">
      {status === 'problem' &&
        record?.problem?.causes
          .slice(0, 1)
          .map((cause) => <GuideText key={cause} k={`causes.${cause}.title`} />)}
      {status === 'waiting' &&
        record?.waiting &&
        t('waiting', {
          for: record.waiting.for,
          who: record.waiting.who || 'nobody',
          vendor: view.guide.vendor.name,
          since: format.relativeTime(record.waiting.since),
        })}
      {status === 'handedOver' &&
        record?.handedOver &&
        t('handedOver', {
          name: record.handedOver.to.name,
          since: format.relativeTime(record.handedOver.since),
        })}
      {first && t.rich('blockedBy', { task: () => <GuideText k={`tasks.${first.id}.title`} /> })}
      {status === 'inProgress' &&
        t('ticked', { done: task.actions.filter(({ tick }) => tick).length, total: task.actions.length })}
      {status === 'done' &&
        record?.done &&
        record.done.by.participantId !== view.participant.id &&
        t('doneBy', { name: nameOfActor(record.done.by) })}
    </p>
  )
}
