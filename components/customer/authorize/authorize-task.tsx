import { useTranslations } from 'next-intl'
import { CannotStartNotice } from '@/components/customer/task/status-notice'
import { NextLink } from '@/components/customer/task/task-end'
import { FormTask } from '@/components/customer/task/task-frame'
import { CauseCard } from '@/components/guide-text/cause-card'
import { GuideText } from '@/components/guide-text/guide-text'
import { Noticed } from '@/components/guide-text/test-origin'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { ConsentLink } from './consent-link'

type AuthorizeTaskProps = { view: OnboardingView; task: JourneyTask }

/** Says what the customer consents to and leads to the ERP's page. A manager who views the onboarding may not consent for them. */
export function AuthorizeTask({ view, task }: AuthorizeTaskProps) {
  const t = useTranslations('consent')
  const names = { erp: view.guide.erp.name, vendor: view.guide.vendor.name }
  const isDone = task.status === 'done'
  return (
    <FormTask view={view} task={task}>
      <div className="mt-7 grid gap-6">
        <ConsentState view={view} task={task} />
        <p className="max-w-[36em]">
          <GuideText k={`tasks.${task.task.id}.consent`} />
        </p>
        <div className="max-w-[36em] border-s-3 border-accent-line ps-4.5">
          <h2 className="text-base">{t('happens.title')}</h2>
          <ul className="mt-0.5 grid gap-1">
            {(['there', 'reads', 'back', 'kept'] as const).map((key) => (
              <li key={key}>{t(`happens.${key}`, names)}</li>
            ))}
          </ul>
        </div>
        <div className="flex flex-wrap items-center gap-x-6.5 gap-y-3">
          {isDone && !view.handoverRequest && <NextLink view={view} task={task} />}
          {task.status !== 'cannotStart' && !view.viewed && (
            <ConsentLink view={view} taskId={task.task.id} isAgain={isDone} />
          )}
        </div>
      </div>
    </FormTask>
  )
}

/** Says how the consent stands: given, refused with its cause, or not yet to be given. */
export function ConsentState({ view, task }: AuthorizeTaskProps) {
  const t = useTranslations('consent.given')
  const format = useFormatter()
  const { problem, verifiedAt } = task.record ?? {}
  const test = view.tests.find(({ id }) => id === problem?.testId)
  if (task.status === 'cannotStart') return <CannotStartNotice view={view} task={task} />
  if (task.status === 'problem' && problem)
    return (
      <>
        {problem.causes
          .filter((cause) => cause in view.guide.causes)
          .map((cause) => (
            <CauseCard key={cause} cause={cause} tone="bad">
              <Noticed view={view} test={test} />
            </CauseCard>
          ))}
      </>
    )
  if (task.status !== 'done' || !verifiedAt) return null
  return (
    <Notice tone="plain" title={t('title')}>
      <p>{t('text', { erp: view.guide.erp.name, at: format.dateTime(verifiedAt, 'moment') })}</p>
    </Notice>
  )
}
