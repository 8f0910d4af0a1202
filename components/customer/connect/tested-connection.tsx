import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { donePath } from '@/lib/platform/routes'

/**
 * Says that a test has shown the connection to work, and when. The form that follows it gets a heading, because the reader has
 * nothing left to do there.
 */
export function TestedConnection({ view, task }: { view: OnboardingView; task: JourneyTask }) {
  const t = useTranslations('connect.tested')
  const done = useTranslations('task.done')
  const test = useTranslations('connectionTest.connected')
  const format = useFormatter()
  const locale = useLocale()
  const verifiedAt = task.record?.verifiedAt
  if (task.proof !== 'verified' || !verifiedAt) return null
  return (
    <>
      <div className="mt-7">
        <Notice tone="plain" title={t('title')}>
          <p>{done('verifiedAt', { erp: view.guide.erp.name, at: format.dateTime(verifiedAt, 'moment') })}</p>
          <p className="mt-1.5">
            <Link href={donePath(locale, view.onboardingId)}>{test('done')}</Link>
          </p>
        </Notice>
      </div>
      <h2 className="mt-10">{t('replace')}</h2>
    </>
  )
}
