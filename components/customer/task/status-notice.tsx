import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { HandedOverNotice } from '@/components/customer/handover/handed-over'
import { shownActions } from '@/components/customer/task/instructions/shown-actions'
import { WaitingNotice } from '@/components/customer/task/waiting/waiting'
import { CauseCard } from '@/components/guide-text/cause-card'
import { MenuPath } from '@/components/guide-text/erp-label'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { useActorName } from '@/components/guide-text/task-status'
import { Button } from '@/components/ui/button'
import { TaskFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { testPath } from '@/lib/platform/routes'
import { reopenTaskAction } from '@/lib/tasks/actions'
import { TaskLink } from './task-frame'

type StatusNoticeProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** Says how a task stands where its instructions alone would not. */
export function StatusNotice({ setup, task, reading }: StatusNoticeProps) {
  switch (task.status) {
    case 'cannotStart':
      return <CannotStartNotice setup={setup} task={task} reading={reading} />
    case 'waiting':
      return <WaitingNotice setup={setup} task={task} reading={reading} />
    case 'handedOver':
      return (
        <div className="grid gap-4">
          <HandedOverNotice setup={setup} task={task} />
          <ProblemNotice setup={setup} task={task} reading={reading} />
        </div>
      )
    case 'problem':
      return <ProblemNotice setup={setup} task={task} reading={reading} />
    case 'done':
      return <DoneNotice setup={setup} task={task} reading={reading} />
    default:
      return null
  }
}

type CannotStartNoticeProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

export function CannotStartNotice({ setup, task, reading }: CannotStartNoticeProps) {
  const t = useTranslations('task.cannotStart')
  return (
    <Notice tone="plain" title={t('title', { count: task.blockedBy.length })}>
      <ul className="grid gap-1.5">
        {task.blockedBy.map((other) => (
          <li key={other.id}>
            <TaskLink setup={setup} taskId={other.id} reading={reading} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-note text-ink-2">{t('readOn')}</p>
    </Notice>
  )
}

type ProblemNoticeProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** What a test has found, the likeliest first, before everything else on the page. */
export function ProblemNotice({ setup, task, reading }: ProblemNoticeProps) {
  const t = useTranslations('task.problem')
  const locale = useLocale()
  const problem = task.record?.problem
  if (!problem) return null
  const test = setup.tests.find(({ id }) => id === problem.testId)
  const certaintyOf = (code: string) => test?.diagnosis?.causes.find(({ cause }) => cause === code)?.certainty
  const { first, rest } = shownActions(task)
  const path = reading.guide.screens[task.task.screen ?? '']?.path
  return (
    <div className="grid gap-4">
      {problem.causes
        .filter((cause) => cause in reading.guide.causes)
        .map((cause) => (
          <CauseCard key={cause} reading={reading} cause={cause} certainty={certaintyOf(cause)} tone="bad" />
        ))}
      {test && !setup.handoverRequest && (
        <p className="text-note">
          <Link href={testPath(locale, setup.onboardingId, test.id)}>{t('test')}</Link>
        </p>
      )}
      {rest.length > 0 && (
        <div className="mt-2">
          <h2>{t('missing', { count: first.length })}</h2>
          {path && (
            <p className="mt-2.5">
              <MenuPath reading={reading} path={path} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}

type DoneNoticeProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** By whom and when, and whether that is known or proved. */
export function DoneNotice({ setup, task, reading }: DoneNoticeProps) {
  const t = useTranslations('task.done')
  const format = useFormatter()
  const nameOfDoer = useActorName(reading.guide)
  const locale = useLocale()
  const { done, verifiedAt } = task.record ?? {}
  const printed = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Notice tone="plain" title={t(task.proof ?? 'attested')}>
      {verifiedAt && <p>{t('verifiedAt', { at: printed(verifiedAt), erp: reading.guide.erp.name })}</p>}
      {done && <p>{t('by', { name: nameOfDoer(done.by), at: printed(done.at) })}</p>}
      <form action={reopenTaskAction} className="mt-3">
        <TaskFields onboardingId={setup.onboardingId} taskId={task.task.id} locale={locale} />
        <Button look="quiet">{t('reopen')}</Button>
      </form>
    </Notice>
  )
}
