import { useTranslations } from 'next-intl'
import { useFormatter } from '@/i18n/formatter'
import type { Guide } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'

type TestOriginProps = { guide: Guide; test: Pick<TestSummary, 'origin'> }

/** Names in a list of tests who began one, where that was no person. */
export function TestOriginNote({ guide, test }: TestOriginProps) {
  const t = useTranslations('connectionTest.history.origin')
  if (test.origin === 'person') return null
  return <span className="text-cap text-ink-3">{t(test.origin, { vendor: guide.vendor.name })}</span>
}

type NoticedProps = { view: OnboardingView; test: Pick<TestSummary, 'origin' | 'startedAt'> | undefined }

/** Says that nobody here has begun a test, so that its reader does not look for a mistake of their own. */
export function Noticed({ view, test }: NoticedProps) {
  const t = useTranslations('connectionTest.noticed')
  const format = useFormatter()
  if (!test || test.origin === 'person') return null
  const { erp, vendor } = view.guide
  const at = format.dateTime(test.startedAt, 'moment')
  return (
    <p className="max-w-[36em] text-note text-ink-2">
      {t(test.origin, { at, erp: erp.name, vendor: vendor.name })}
    </p>
  )
}
