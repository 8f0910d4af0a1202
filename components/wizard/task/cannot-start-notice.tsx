import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { TaskLink } from '../task-link'

type CannotStartNoticeProps = { setup: Setup; task: JourneyTask; reading: Reading }

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
