import { useLocale, useTranslations } from 'next-intl'
import { ColleagueEnd } from '@/components/customer/handover/colleague'
import { AskColleague } from '@/components/customer/handover/handed-over'
import { CollectFirst } from '@/components/customer/task/collect/collect-field'
import { WaitForSomething } from '@/components/customer/task/waiting/waiting'
import { GuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { completeTaskAction } from '@/lib/connection/actions'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { openEntries } from '@/lib/onboarding/view/collected-fields'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, setupPath, taskPath } from '@/lib/platform/routes'

type TaskEndProps = { view: OnboardingView; task: JourneyTask }

/** Shows the one button that leads on, and the quieter ways to leave a task. */
export function TaskEnd({ view, task }: TaskEndProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const { onboardingId } = view
  if (view.handoverRequest) return <ColleagueEnd view={view} task={task} request={view.handoverRequest} />
  const open = openEntries(task, view)
  const mayContinue = !['done', 'cannotStart', 'handedOver'].includes(task.status)
  const canContinue = mayContinue && open.length === 0
  const mayWait = task.status === 'notStarted' || task.status === 'inProgress' || task.status === 'problem'
  return (
    <>
      {task.status === 'problem' && <p className="mt-6 text-ink-2">{t('problem.then')}</p>}
      {mayContinue && open.length > 0 && <CollectFirst actions={open} />}
      <div className="mt-7 flex flex-wrap items-center gap-x-6.5 gap-y-2">
        {canContinue ? (
          <form action={completeTaskAction}>
            <HiddenFields fields={{ onboardingId, taskId: task.task.id, locale }} />
            <Button>{common('continue')}</Button>
          </form>
        ) : (
          !mayContinue && <NextLink view={view} task={task} />
        )}
        <ButtonLink look="link" href={setupPath(locale, onboardingId)}>
          {common(mayContinue ? 'saveForLater' : 'allTasks')}
        </ButtonLink>
      </div>
      {mayWait && <WaitForSomething onboardingId={onboardingId} task={task.task} />}
      <AskColleague view={view} task={task} />
      <p className="mt-6 text-note">
        <Link href={printPath(locale, onboardingId)}>{t('print')}</Link>
      </p>
    </>
  )
}

type NextLinkProps = { view: OnboardingView; task: JourneyTask }

/** Leads to the next task when there is nothing to complete here. */
export function NextLink({ view, task }: NextLinkProps) {
  const t = useTranslations('task')
  const locale = useLocale()
  const next = view.journey.next?.task ?? undefined
  if (!next || next.id === task.task.id) return null
  return (
    <ButtonLink href={taskPath(locale, view.onboardingId, next.id)}>
      <span>{t.rich('next', { task: () => <GuideText k={`tasks.${next.id}.title`} /> })}</span>
    </ButtonLink>
  )
}
