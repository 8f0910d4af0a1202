import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RequestedBy } from '@/components/customer/handover/colleague'
import { AskColleague, HandedOverNotice } from '@/components/customer/handover/handed-over'
import { GuideText } from '@/components/guide-text/guide-text'
import { Static } from '@/components/static-html/static'
import { BackLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Main, mainLooks } from '@/components/ui/page'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { setupPath, taskPath } from '@/lib/platform/routes'

type FormTaskProps = { view: OnboardingView; task: JourneyTask; children: ReactNode }

/** Shows a task that is done here and not in the ERP: its heading and a form. */
export function FormTask({ view, task, children }: FormTaskProps) {
  return (
    <Main className={mainLooks.form}>
      <TaskHeading view={view} task={task} />
      <p className="mt-3 text-lead text-ink-2">
        <GuideText k={`tasks.${task.task.id}.lead`} />
      </p>
      {task.status === 'handedOver' ? (
        <div className="mt-8">
          <HandedOverNotice view={view} task={task} />
        </div>
      ) : (
        <>
          {children}
          <div className="mt-10 empty:hidden">
            <AskColleague view={view} task={task} />
          </div>
        </>
      )}
    </Main>
  )
}

type TaskHeadingProps = { view: OnboardingView; task: JourneyTask }

/** Shows the way back, the position and length of a task, and its title. */
export function TaskHeading({ view, task }: TaskHeadingProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const applicable = view.journey.tasks.filter(({ status }) => status !== 'notNeeded')
  const position = applicable.findIndex((other) => other.task.id === task.task.id) + 1
  return (
    <Static as="header">
      {view.handoverRequest ? (
        <RequestedBy request={view.handoverRequest} company={view.company} />
      ) : (
        <BackLink href={setupPath(locale, view.onboardingId)}>{common('allTasks')}</BackLink>
      )}
      {position > 0 && !view.handoverRequest && (
        <p className="mt-3 text-cap text-ink-3">
          {t('position', { position, total: applicable.length })}
          {' · '}
          {common('minutes', { minutes: task.task.minutes })}
        </p>
      )}
      <h1 className="mt-1.5">
        <GuideText k={`tasks.${task.task.id}.title`} />
      </h1>
    </Static>
  )
}

/** Names a task with a link to it. A colleague gets the name alone, because other tasks are closed to them. */
export function TaskLink({ view, taskId }: { view: OnboardingView; taskId: string }) {
  const locale = useLocale()
  const title = <GuideText k={`tasks.${taskId}.title`} />
  return view.handoverRequest ? (
    title
  ) : (
    <Link href={taskPath(locale, view.onboardingId, taskId)}>{title}</Link>
  )
}
