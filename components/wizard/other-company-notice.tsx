import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { testPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { nameOfPlace } from './name-of-place'

/** A test has led to another company, and nobody has said yet which one is meant. */
export function OtherCompanyNotice({ setup }: { setup: Setup }) {
  const t = useTranslations('test.whichCompany.notice')
  const locale = useLocale()
  const { place, otherPlace } = setup.record
  if (!place || !otherPlace) return null
  return (
    <div className="mt-6.5">
      <Notice tone="wait" title={t('title')}>
        <p className="max-w-[36em] wrap-anywhere">
          {t('text', { known: nameOfPlace(place), found: nameOfPlace(otherPlace.place) })}
        </p>
        <p className="mt-2">
          <Link href={testPath(locale, setup.onboardingId, otherPlace.testId)}>{t('open')}</Link>
        </p>
      </Notice>
    </div>
  )
}
