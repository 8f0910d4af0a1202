import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ColleagueEnd } from '@/components/customer/handover/colleague'
import { AskColleague } from '@/components/customer/handover/handed-over'
import { WaitForSomething } from '@/components/customer/task/waiting/waiting'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { TaskFields } from '@/components/ui/hidden-fields'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, setupPath, taskPath } from '@/lib/platform/routes'
import { completeTaskAction } from '@/lib/tasks/actions'

type TaskEndProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** The one button that leads on, and the quieter ways to leave a task. */
export function TaskEnd({ setup, task, reading }: TaskEndProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const { onboardingId } = setup
  if (setup.handoverRequest) return <ColleagueEnd setup={setup} task={task} asked={setup.handoverRequest} />
  const canContinue = !['done', 'cannotStart', 'handedOver'].includes(task.status)
  const mayWait = task.status === 'notStarted' || task.status === 'inProgress' || task.status === 'problem'
  return (
    <>
      {task.status === 'problem' && <p className="mt-6 text-ink-2">{t('problem.then')}</p>}
      <div className="mt-7 flex flex-wrap items-center gap-x-6.5 gap-y-2">
        {canContinue ? (
          <form action={completeTaskAction}>
            <TaskFields onboardingId={onboardingId} taskId={task.task.id} locale={locale} />
            <Button>{common('continue')}</Button>
          </form>
        ) : (
          <NextLink setup={setup} task={task} reading={reading} />
        )}
        <ButtonLink look="link" href={setupPath(locale, onboardingId)}>
          {common(canContinue ? 'saveForLater' : 'allTasks')}
        </ButtonLink>
      </div>
      {mayWait && <WaitForSomething onboardingId={onboardingId} task={task.task} reading={reading} />}
      <AskColleague setup={setup} task={task} />
      <p className="mt-6 text-note">
        <Link href={printPath(locale, onboardingId)}>{t('print')}</Link>
      </p>
    </>
  )
}

type NextLinkProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** Where there is nothing to complete here: what to do instead. */
export function NextLink({ setup, task, reading }: NextLinkProps) {
  const t = useTranslations('task')
  const locale = useLocale()
  const next = setup.journey.next?.task ?? undefined
  if (!next || next.id === task.task.id) return null
  return (
    <ButtonLink href={taskPath(locale, setup.onboardingId, next.id)}>
      {t.rich('next', { task: () => <GuideText reading={reading} k={`tasks.${next.id}.title`} /> })}
    </ButtonLink>
  )
}
