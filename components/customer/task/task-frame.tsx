import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AskedBy } from '@/components/customer/handover/colleague'
import { AskColleague, HandedOverNotice } from '@/components/customer/handover/handed-over'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { setupPath, taskPath } from '@/lib/platform/routes'

type FormTaskProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext; children: ReactNode }

/** A task that is done here and not in the ERP: one column with its heading and a form. */
export function FormTask({ setup, task, reading, children }: FormTaskProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <TaskHeading setup={setup} task={task} reading={reading} />
      <p className="mt-3 text-lead text-ink-2">
        <GuideText reading={reading} k={`tasks.${task.task.id}.lead`} />
      </p>
      {task.status === 'handedOver' ? (
        <div className="mt-8">
          <HandedOverNotice setup={setup} task={task} />
        </div>
      ) : (
        <>
          {children}
          <div className="mt-10 empty:hidden">
            <AskColleague setup={setup} task={task} />
          </div>
        </>
      )}
    </main>
  )
}

type TaskHeadingProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** The way back, which task this is and how long it takes, and its name. */
export function TaskHeading({ setup, task, reading }: TaskHeadingProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const applicable = setup.journey.tasks.filter(({ status }) => status !== 'notNeeded')
  const position = applicable.findIndex((other) => other.task.id === task.task.id) + 1
  return (
    <header>
      {setup.handoverRequest ? (
        <AskedBy asked={setup.handoverRequest} company={setup.company} />
      ) : (
        <Link href={setupPath(locale, setup.onboardingId)} className="inline-block py-1">
          <span aria-hidden="true">‹ </span>
          {common('allTasks')}
        </Link>
      )}
      {position > 0 && !setup.handoverRequest && (
        <p className="mt-3 text-cap text-ink-3">
          {t('position', { position, total: applicable.length })}
          {' · '}
          {common('minutes', { minutes: task.task.minutes })}
        </p>
      )}
      <h1 className="mt-1.5">
        <GuideText reading={reading} k={`tasks.${task.task.id}.title`} />
      </h1>
    </header>
  )
}

/** A task by its name, and the way there; a colleague who was handed another one learns the name alone. */
export function TaskLink({
  setup,
  taskId,
  reading,
}: {
  setup: OnboardingView
  taskId: string
  reading: GuideContext
}) {
  const locale = useLocale()
  const title = <GuideText reading={reading} k={`tasks.${taskId}.title`} />
  return setup.handoverRequest ? (
    title
  ) : (
    <Link href={taskPath(locale, setup.onboardingId, taskId)}>{title}</Link>
  )
}
