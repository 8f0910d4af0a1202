import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { FormTask } from '@/components/customer/task/task-frame'
import { CauseCard } from '@/components/guide-text/cause-card'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { HandoverRequest, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath, testPath } from '@/lib/platform/routes'
import { Credentials, RemoveCredentials } from './credentials'

type ConnectTaskProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** The technical user's credentials, and the test that proves them. */
export function ConnectTask({ setup, task, reading }: ConnectTaskProps) {
  const t = useTranslations('connect.happens')
  const { vendor, erp, permissions } = reading.guide
  const names = { vendor: vendor.name, erp: erp.name, reads: permissions.length > 0 ? 'modules' : 'lists' }
  if (setup.handoverRequest)
    return <ColleagueDetails setup={setup} task={task} reading={reading} asked={setup.handoverRequest} />
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <SignInProblem setup={setup} task={task} reading={reading} />
      <OtherCompanyNotice setup={setup} />
      <RunningTest setup={setup} />
      <Credentials setup={setup} task={task} reading={reading}>
        <div className="max-w-[36em] border-l-3 border-accent-line pl-4.5">
          <h2 className="text-base">{t('title')}</h2>
          <ul className="mt-0.5 grid gap-1">
            <li>{t('signIn', names)}</li>
            <li>{t('read', names)}</li>
            <li>{t('keep', names)}</li>
          </ul>
        </div>
        <OpenTasks setup={setup} reading={reading} exceptId={task.task.id} />
      </Credentials>
      <RemoveCredentials setup={setup} taskId={task.task.id} />
    </FormTask>
  )
}

type ColleagueDetailsProps = {
  setup: OnboardingView
  task: JourneyTask
  reading: GuideContext
  asked: HandoverRequest
}

/** The fields alone: whoever was handed this task fills them in, and does not test. */
export function ColleagueDetails({ setup, task, reading, asked }: ColleagueDetailsProps) {
  const t = useTranslations('task.asked')
  const name = nameOf(asked.from)
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <SignInProblem setup={setup} task={task} reading={reading} />
      <Credentials setup={setup} task={task} reading={reading}>
        <p className="max-w-[36em] border-l-3 border-accent-line pl-4.5">
          {t('secret', { name })} {t('end', { name })}
        </p>
      </Credentials>
    </FormTask>
  )
}

type SignInProblemProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** Why the last test led back to these fields. */
export function SignInProblem({ setup, task, reading }: SignInProblemProps) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const problem = task.record?.problem
  const cause = problem?.causes.find((known) => known in reading.guide.causes)
  if (task.status !== 'problem' || !problem || !cause) return null
  const test = setup.tests.find(({ id }) => id === problem.testId)
  const certainty = test?.diagnosis?.causes.find((found) => found.cause === cause)?.certainty
  return (
    <div className="mt-7">
      <CauseCard reading={reading} cause={cause} certainty={certainty} tone="bad">
        {!setup.handoverRequest && (
          <p className="text-note">
            <Link href={testPath(locale, setup.onboardingId, problem.testId)}>{t('seeTest')}</Link>
          </p>
        )}
      </CauseCard>
    </div>
  )
}

/** Somebody's test is under way: look at that one rather than start another. */
export function RunningTest({ setup }: { setup: OnboardingView }) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const running = setup.tests.find(({ outcome }) => !outcome)
  if (!running) return null
  return (
    <p className="mt-6">
      <Link href={testPath(locale, setup.onboardingId, running.id)}>{t('running')}</Link>
    </p>
  )
}

type OpenTasksProps = { setup: OnboardingView; reading: GuideContext; exceptId: string }

/** Tasks not marked as done: no obstacle, the test will tell. */
export function OpenTasks({ setup, reading, exceptId }: OpenTasksProps) {
  const t = useTranslations('connect.open')
  const locale = useLocale()
  const open = setup.journey.tasks.filter(
    ({ task, status }) => task.id !== exceptId && status !== 'done' && status !== 'notNeeded',
  )
  if (open.length === 0) return null
  return (
    <details className="text-note text-ink-2">
      <summary className="w-fit py-1">{t('title', { count: open.length })}</summary>
      <p className="mt-1">{t('text', { erp: reading.guide.erp.name })}</p>
      <ul className="mt-1.5 grid gap-0.5">
        {open.map(({ task }) => (
          <li key={task.id}>
            <Link href={taskPath(locale, setup.onboardingId, task.id)} className="inline-block py-0.5">
              <GuideText reading={reading} k={`tasks.${task.id}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
