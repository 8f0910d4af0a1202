import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

type NextLinkProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** Where there is nothing to complete here: what to do instead. */
export function NextLink({ setup, task, reading }: NextLinkProps) {
  const t = useTranslations('task')
  const locale = useLocale()
  const next = setup.journey.next?.task ?? undefined
  if (!next || next.id === task.task.id) return null
  return (
    <ButtonLink href={taskPath(locale, setup.onboardingId, next.id)}>
      {t.rich('next', { task: () => <Words reading={reading} k={`tasks.${next.id}.title`} /> })}
    </ButtonLink>
  )
}
