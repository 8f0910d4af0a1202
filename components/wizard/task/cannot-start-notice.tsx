import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

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

/** A colleague who was handed one task learns the names of others, and no way there. */
function TaskLink({ setup, taskId, reading }: { setup: Setup; taskId: string; reading: Reading }) {
  const locale = useLocale()
  const title = <Words reading={reading} k={`tasks.${taskId}.title`} />
  return setup.asked ? title : <Link href={taskPath(locale, setup.onboardingId, taskId)}>{title}</Link>
}
