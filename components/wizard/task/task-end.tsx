import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { printPath, setupPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { completeTask } from '@/lib/onboarding/task-actions'
import type { Reading } from '../erp-label'
import { AskColleague } from '../handover/ask-colleague'
import { ColleagueEnd } from '../handover/colleague-end'
import { NextLink } from './next-link'
import { TaskFields } from './task-fields'
import { WaitForSomething } from './wait-for-something'

type TaskEndProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** The one button that leads on, and the quieter ways to leave a task. */
export function TaskEnd({ setup, task, reading }: TaskEndProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const { onboardingId } = setup
  if (setup.asked) return <ColleagueEnd setup={setup} task={task} asked={setup.asked} />
  const canContinue = !['done', 'cannotStart', 'handedOver'].includes(task.status)
  const mayWait = task.status === 'notStarted' || task.status === 'inProgress' || task.status === 'problem'
  return (
    <>
      {task.status === 'problem' && <p className="mt-6 text-ink-2">{t('problem.then')}</p>}
      <div className="mt-7 flex flex-wrap items-center gap-x-6.5 gap-y-2">
        {canContinue ? (
          <form action={completeTask}>
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
