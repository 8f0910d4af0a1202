import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { testPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'

/** Somebody's test is under way: look at that one rather than start another. */
export function RunningTest({ setup }: { setup: Setup }) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const running = setup.tests.find(({ outcome }) => !outcome)
  if (!running) return null
  return (
    <p className="mt-6">
      <Link href={testPath(locale, setup.onboardingId, running.id)}>{t('running')}</Link>
    </p>
  )
}
