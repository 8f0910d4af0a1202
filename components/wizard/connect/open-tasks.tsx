import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

type OpenTasksProps = { setup: Setup; reading: Reading; exceptId: string }

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
              <Words reading={reading} k={`tasks.${task.id}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
