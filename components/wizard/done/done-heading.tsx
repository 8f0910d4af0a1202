import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { nameAtStart } from '@/guides/name-at-start'
import type { Ending } from '@/lib/onboarding/ending'
import { testPath } from '@/lib/onboarding/paths'
import { isElsewhere } from '@/lib/onboarding/place'
import type { Setup } from '@/lib/onboarding/setup'
import { OtherCompanyNotice } from '../other-company-notice'
import { useDoerName } from '../use-doer-name'

/** Says in the first line what the end rests on: a test, or somebody's word. */
export function DoneHeading({ setup, ending }: { setup: Setup; ending: Ending }) {
  const t = useTranslations('done')
  const format = useFormatter()
  const nameOfDoer = useDoerName(setup.guide)
  const locale = useLocale()
  const { guide, company, onboardingId } = setup
  const names = { erp: nameAtStart(guide.erp), vendor: guide.vendor.name, company }
  const date = format.dateTime(ending.at, { dateStyle: 'long' })
  const latest = setup.tests.find((test) => test.outcome && !isElsewhere(test, setup.record.place))
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(ending.how === 'attested' ? 'byWord.title' : 'title', names)}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">
        {ending.how === 'attested'
          ? t('byWord.lead', { ...names, date, name: nameOfDoer(ending.by) })
          : t('lead', { ...names, date })}
      </p>
      <OtherCompanyNotice setup={setup} />
      {latest?.outcome === 'problem' && (
        <div className="mt-7">
          <Notice tone="bad" title={t('failedSince.title')}>
            <Link href={testPath(locale, onboardingId, latest.id)}>{t('failedSince.open')}</Link>
          </Notice>
        </div>
      )}
    </>
  )
}
