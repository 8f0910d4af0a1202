import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { setupPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { AskedBy } from '../handover/asked-by'
import { Words } from '../words'

type TaskHeadingProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** The way back, which task this is and how long it takes, and its name. */
export function TaskHeading({ setup, task, reading }: TaskHeadingProps) {
  const t = useTranslations('task')
  const common = useTranslations('common')
  const locale = useLocale()
  const applicable = setup.journey.tasks.filter(({ status }) => status !== 'notNeeded')
  const position = applicable.findIndex((other) => other.task.id === task.task.id) + 1
  return (
    <header>
      {setup.asked ? (
        <AskedBy asked={setup.asked} company={setup.company} />
      ) : (
        <Link href={setupPath(locale, setup.onboardingId)} className="inline-block py-1">
          <span aria-hidden="true">‹ </span>
          {common('allTasks')}
        </Link>
      )}
      {position > 0 && !setup.asked && (
        <p className="mt-3 text-cap text-ink-3">
          {t('position', { position, total: applicable.length })}
          {' · '}
          {common('minutes', { minutes: task.task.minutes })}
        </p>
      )}
      <h1 className="mt-1.5">
        <Words reading={reading} k={`tasks.${task.task.id}.title`} />
      </h1>
    </header>
  )
}
