import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Asked, Setup } from '@/lib/onboarding/setup'
import { completeTask } from '@/lib/onboarding/task-actions'
import { TaskFields } from '../task/task-fields'

type ColleagueEndProps = { setup: Setup; task: JourneyTask; asked: Asked }

/** The one button of whoever was handed this task: it ends their work here. */
export function ColleagueEnd({ setup, task, asked }: ColleagueEndProps) {
  const t = useTranslations('task.asked')
  const locale = useLocale()
  if (task.status === 'cannotStart' || task.status === 'done') return null
  const name = nameOf(asked.from)
  return (
    <form action={completeTask} className="mt-7">
      <TaskFields onboardingId={setup.onboardingId} taskId={task.task.id} locale={locale} />
      <Button>{t('submit', { name })}</Button>
      <p className="mt-3 max-w-[34em] text-note text-ink-2">
        {t('end', { name })} {t('keep')}
      </p>
    </form>
  )
}
