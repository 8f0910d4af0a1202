import { useLocale, useTranslations } from 'next-intl'
import { hasFailedTwice } from '@/components/customer/connection-test/found-before'
import { HandedOverNotice } from '@/components/customer/handover/handed-over'
import { SupportContact } from '@/components/customer/support-contact'
import { shownActions } from '@/components/customer/task/instructions/shown-actions'
import { WaitingNotice } from '@/components/customer/task/waiting/waiting'
import { CauseCard } from '@/components/guide-text/cause-card'
import { MenuPath } from '@/components/guide-text/erp-label'
import { useActorName } from '@/components/guide-text/task-status'
import { Noticed } from '@/components/guide-text/test-origin'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { testPath } from '@/lib/platform/routes'
import { reopenTaskAction } from '@/lib/tasks/actions'
import { TaskLink } from './task-frame'

type StatusNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Says how a task stands when its instructions alone do not. */
export function StatusNotice({ view, task }: StatusNoticeProps) {
  switch (task.status) {
    case 'cannotStart':
      return <CannotStartNotice view={view} task={task} />
    case 'waiting':
      return <WaitingNotice view={view} task={task} />
    case 'handedOver':
      return (
        <div className="grid gap-4">
          <HandedOverNotice view={view} task={task} />
          <ProblemNotice view={view} task={task} />
        </div>
      )
    case 'problem':
      return <ProblemNotice view={view} task={task} />
    case 'done':
      return <DoneNotice view={view} task={task} />
    default:
      return null
  }
}

type CannotStartNoticeProps = { view: OnboardingView; task: JourneyTask }

export function CannotStartNotice({ view, task }: CannotStartNoticeProps) {
  const t = useTranslations('task.cannotStart')
  return (
    <Notice tone="plain" title={t('title', { count: task.blockedBy.length })}>
      <ul className="grid gap-1.5">
        {task.blockedBy.map((other) => (
          <li key={other.id}>
            <TaskLink view={view} taskId={other.id} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-note text-ink-2">{t('readOn')}</p>
    </Notice>
  )
}

type ProblemNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Shows what a test has found, the likeliest cause first. */
export function ProblemNotice({ view, task }: ProblemNoticeProps) {
  const t = useTranslations('task.problem')
  const locale = useLocale()
  const problem = task.record?.problem
  if (!problem) return null
  const test = view.tests.find(({ id }) => id === problem.testId)
  const certaintyOf = (code: string) => test?.diagnosis?.causes.find(({ cause }) => cause === code)?.certainty
  const { first, rest } = shownActions(task)
  const missing = first.filter(({ action }) => action.verb === 'permit')
  const path = view.guide.screens[task.task.screen ?? '']?.path
  return (
    <div className="grid gap-4">
      {problem.causes
        .filter((cause) => cause in view.guide.causes)
        .map((cause) => (
          <CauseCard key={cause} cause={cause} certainty={certaintyOf(cause)} tone="bad" />
        ))}
      <Noticed view={view} test={test} />
      {test && !view.handoverRequest && (
        <p className="text-note">
          <Link href={testPath(locale, view.onboardingId, test.id)}>{t('test')}</Link>
        </p>
      )}
      {test && hasFailedTwice(view.tests, test) && <SupportContact vendor={view.guide.vendor} className="" />}
      {rest.length > 0 && (
        <div className="mt-2">
          <h2>{t('missing', { count: missing.length })}</h2>
          {path && (
            <p className="mt-2.5">
              <MenuPath path={path} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}

type DoneNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Says who did a task and when, and whether a test has proved it. */
export function DoneNotice({ view, task }: DoneNoticeProps) {
  const t = useTranslations('task.done')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const locale = useLocale()
  const { done, verifiedAt } = task.record ?? {}
  const printed = (at: Date) => format.dateTime(at, 'moment')
  return (
    <Notice tone="plain" title={t(task.proof ?? 'attested')}>
      {verifiedAt && <p>{t('verifiedAt', { at: printed(verifiedAt), erp: view.guide.erp.name })}</p>}
      {done && <p>{t('by', { name: nameOfActor(done.by), at: printed(done.at) })}</p>}
      <form action={reopenTaskAction} className="mt-3">
        <HiddenFields fields={{ onboardingId: view.onboardingId, taskId: task.task.id, locale }} />
        <Button look="quiet">{t('reopen')}</Button>
      </form>
    </Notice>
  )
}
