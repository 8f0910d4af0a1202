import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Ending } from '@/lib/onboarding/ending'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

type StillOpenProps = { setup: Setup; reading: Reading; ending: Ending }

/** At the end all the same: tasks that the test could not see and nobody has confirmed. */
export function StillOpen({ setup, reading, ending }: StillOpenProps) {
  const t = useTranslations('done.open')
  const locale = useLocale()
  const open = setup.journey.tasks.filter(
    ({ task, status }) => task.kind !== 'connect' && status !== 'done' && status !== 'notNeeded',
  )
  if (open.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1">{t('title')}</h2>
      <p className="max-w-[36em] text-note text-ink-2">
        {t(ending.how === 'attested' ? 'textByWord' : 'text')}
      </p>
      <ul className="mt-1.5">
        {open.map(({ task }) => (
          <li key={task.id} className="border-b border-line py-2.75">
            <Link href={taskPath(locale, setup.onboardingId, task.id)}>
              <Words reading={reading} k={`tasks.${task.id}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
