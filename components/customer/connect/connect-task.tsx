import { useLocale, useTranslations } from 'next-intl'
import { ConsentMissing } from '@/components/customer/authorize/consent-missing'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { MadeMissing } from '@/components/customer/task/made/made-file'
import { FormTask } from '@/components/customer/task/task-frame'
import { CauseCard } from '@/components/guide-text/cause-card'
import { CredentialsNotice } from '@/components/guide-text/credentials-notice'
import { GuideText } from '@/components/guide-text/guide-text'
import { Noticed } from '@/components/guide-text/test-origin'
import { Link } from '@/components/ui/link'
import { forgetsCredentials } from '@/lib/connection/release/forget'
import { asksForConsent } from '@/lib/guide/model/guide'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { HandoverRequest, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath, testPath } from '@/lib/platform/routes'
import { Credentials, RemoveCredentials } from './credentials'
import { TestedConnection } from './tested-connection'

type ConnectTaskProps = { view: OnboardingView; task: JourneyTask }

/** Asks for the integration user's credentials and starts the test that proves them. */
export function ConnectTask({ view, task }: ConnectTaskProps) {
  const t = useTranslations('connect.happens')
  const { vendor, erp, permissions } = view.guide
  const names = { vendor: vendor.name, erp: erp.name, reads: permissions.length > 0 ? 'modules' : 'lists' }
  if (view.handoverRequest) return <ColleagueDetails view={view} task={task} request={view.handoverRequest} />
  return (
    <FormTask view={view} task={task}>
      <SignInProblem view={view} task={task} />
      <UndecidedTest view={view} />
      <OtherCompanyNotice view={view} />
      <RunningTest view={view} />
      <ConsentMissing view={view} />
      <MadeMissing view={view} />
      <CredentialsNotice view={view} />
      <TestedConnection view={view} task={task} />
      <Credentials view={view} task={task}>
        <div className="max-w-[36em] border-s-3 border-accent-line ps-4.5">
          <h2 className="text-base">{t('title')}</h2>
          <ul className="mt-0.5 grid gap-1">
            <li>{t(asksForConsent(view.guide) ? 'byConsent' : 'signIn', names)}</li>
            <li>{t('read', names)}</li>
            <li>{t(keptAs(view), names)}</li>
          </ul>
        </div>
        <OpenTasks view={view} exceptId={task.task.id} />
      </Credentials>
      <RemoveCredentials view={view} taskId={task.task.id} />
    </FormTask>
  )
}

/** Returns what is said of how long the sign-in details are kept. */
function keptAs({ guide }: OnboardingView): 'keep' | 'keepConsent' | 'forget' {
  if (asksForConsent(guide)) return 'keepConsent'
  return forgetsCredentials() ? 'forget' : 'keep'
}

type ColleagueDetailsProps = {
  view: OnboardingView
  task: JourneyTask
  request: HandoverRequest
}

/** Asks a colleague for the credentials. The colleague does not test them. */
export function ColleagueDetails({ view, task, request }: ColleagueDetailsProps) {
  const t = useTranslations('task.asked')
  const name = nameOf(request.from)
  return (
    <FormTask view={view} task={task}>
      <SignInProblem view={view} task={task} />
      <Credentials view={view} task={task}>
        <p className="max-w-[36em] border-s-3 border-accent-line ps-4.5">
          {t('secret', { name })} {t('end', { name })}
        </p>
      </Credentials>
    </FormTask>
  )
}

type SignInProblemProps = { view: OnboardingView; task: JourneyTask }

/** Says why the last test failed at the sign-in. */
export function SignInProblem({ view, task }: SignInProblemProps) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const problem = task.record?.problem
  const cause = problem?.causes.find((code) => code in view.guide.causes)
  if (task.status !== 'problem' || !problem || !cause) return null
  const test = view.tests.find(({ id }) => id === problem.testId)
  const certainty = test?.diagnosis?.causes.find((found) => found.cause === cause)?.certainty
  return (
    <div className="mt-7">
      <CauseCard cause={cause} certainty={certainty} tone="bad">
        <Noticed view={view} test={test} />
        {!view.handoverRequest && (
          <p className="text-note">
            <Link href={testPath(locale, view.onboardingId, problem.testId)}>{t('seeTest')}</Link>
          </p>
        )}
      </CauseCard>
    </div>
  )
}

/** Says that the last test got in and still proves no connection, because most permissions are undecided. */
export function UndecidedTest({ view }: { view: OnboardingView }) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const test = view.tests.find(({ outcome }) => outcome && outcome !== 'interrupted')
  const cause = test?.diagnosis?.causes[0]?.cause
  if (!test || cause !== 'permissionsUndecided' || view.record.connectedAt) return null
  return (
    <div className="mt-7">
      <CauseCard cause={cause} tone="plain">
        <p className="text-note">
          <Link href={testPath(locale, view.onboardingId, test.id)}>{t('seeTest')}</Link>
        </p>
      </CauseCard>
    </div>
  )
}

/** Leads to a test that is already running, so that nobody starts another one. */
export function RunningTest({ view }: { view: OnboardingView }) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const running = view.tests.find(({ outcome }) => !outcome)
  if (!running) return null
  return (
    <p className="mt-6">
      <Link href={testPath(locale, view.onboardingId, running.id)}>{t('running')}</Link>
    </p>
  )
}

type OpenTasksProps = { view: OnboardingView; exceptId: string }

/** Lists the tasks that are not done. They do not keep anybody from testing. */
export function OpenTasks({ view, exceptId }: OpenTasksProps) {
  const t = useTranslations('connect.open')
  const locale = useLocale()
  const open = view.journey.tasks.filter(
    ({ task, status }) => task.id !== exceptId && status !== 'done' && status !== 'notNeeded',
  )
  if (open.length === 0) return null
  return (
    <details className="text-note text-ink-2">
      <summary className="w-fit py-1">{t('title', { count: open.length })}</summary>
      <p className="mt-1">{t('text', { erp: view.guide.erp.name })}</p>
      <ul className="mt-1.5 grid gap-0.5">
        {open.map(({ task }) => (
          <li key={task.id}>
            <Link href={taskPath(locale, view.onboardingId, task.id)} className="inline-block py-0.5">
              <GuideText k={`tasks.${task.id}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
