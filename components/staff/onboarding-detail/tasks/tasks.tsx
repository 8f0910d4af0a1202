import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { TaskStatusPill, useActorName } from '@/components/guide-text/task-status'
import { Moment } from '@/components/staff/moment'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { onboardingTaskPath } from '@/lib/platform/routes'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Lists the tasks that the customer has. */
export function Tasks({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.tasks')
  const { journey } = onboarding.view
  const needed = journey.tasks.filter(({ status }) => status !== 'notNeeded')
  const rest = journey.tasks.length - needed.length
  return (
    <Section
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
          <TaskRow key={task.task.id} onboarding={onboarding} task={task} />
        ))}
      </ul>
      {rest > 0 && <p className="mt-2.5 text-note text-ink-3">{t('notNeeded', { count: rest })}</p>}
    </Section>
  )
}

export function TaskRow({ onboarding, task }: { onboarding: OnboardingDetail; task: JourneyTask }) {
  const locale = useLocale()
  const isQuiet = task.status === 'cannotStart'
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-2.5 max-sm:grid-cols-1 max-sm:gap-y-1">
      <div className="min-w-0">
        <Link
          href={onboardingTaskPath(locale, onboarding.row.onboardingId, task.task.id)}
          className={`no-underline hover:underline ${isQuiet ? 'text-ink-3' : 'font-medium text-ink'}`}
        >
          <GuideText k={`tasks.${task.task.id}.title`} />
        </Link>
        <TaskHint onboarding={onboarding} task={task} />
      </div>
      <span className="justify-self-start">
        <TaskStatusPill task={task} />
      </span>
    </li>
  )
}

/** Says who has a task or has done it, how far it is, and since when. */
export function TaskHint({ onboarding, task }: { onboarding: OnboardingDetail; task: JourneyTask }) {
  const t = useTranslations('onboardingDetail.tasks.hint')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const { record, status, actions } = task
  const { problem, waiting, handedOver, done, verifiedAt } = record ?? {}
  const ago = (at: Date) => ({ since: () => <Moment at={at}>{format.relativeTime(at)}</Moment> })
  const ticks = actions.flatMap(({ tick }) => (tick ? [tick.at] : []))
  const latest = ticks.toSorted((one, other) => one.getTime() - other.getTime()).at(-1)
  const cause = problem?.causes.find((code) => code in onboarding.view.guide.causes)
  const first = task.blockedBy[0]
  return (
    <p className="text-cap text-ink-3 empty:hidden">
      {status === 'problem' &&
        problem &&
        cause &&
        t.rich('problem', {
          cause: () => <GuideText k={`causes.${cause}.title`} />,
          ...ago(problem.at),
        })}
      {status === 'waiting' &&
        waiting &&
        t.rich('waiting', { for: waiting.for, who: waiting.who || 'nobody', ...ago(waiting.since) })}
      {status === 'handedOver' &&
        handedOver &&
        t.rich('handedOver', { name: handedOver.to.name, ...ago(handedOver.since) })}
      {status === 'inProgress' &&
        latest &&
        t.rich('ticked', { done: ticks.length, total: actions.length, ...ago(latest) })}
      {first && t.rich('blockedBy', { task: () => <GuideText k={`tasks.${first.id}.title`} /> })}
      {status === 'done' && done && t.rich('doneBy', { name: nameOfActor(done.by), ...ago(done.at) })}
      {status === 'done' && !done && verifiedAt && t.rich('verified', ago(verifiedAt))}
    </p>
  )
}
