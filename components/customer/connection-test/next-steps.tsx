import { useLocale, useTranslations } from 'next-intl'
import { usePauseWords } from '@/components/customer/connect/pause-words'
import { Link } from '@/components/ui/link'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'
import { RepeatTest } from './repeat-test'
import { asksForTest, type Verdict } from './verdict'

/** Offers to test again with the stored credentials or to change them. It offers nothing while a test runs. */
export function NextSteps({ view, verdict }: { view: OnboardingView; verdict: Verdict }) {
  const t = useTranslations('connectionTest')
  const locale = useLocale()
  const { onboardingId, guide } = view
  const pause = usePauseWords(guide.erp.name)
  const connect = guide.tasks.find(({ kind }) => kind === 'connect')
  if (verdict === 'running' || !connect) return null
  return (
    <div className="mt-7 flex flex-wrap items-center gap-x-6.5 gap-y-3.5 print:hidden">
      {view.credentials && (
        <RepeatTest
          ids={{ onboardingId, taskId: connect.id, locale }}
          look={asksForTest(verdict) ? 'primary' : 'quiet'}
          words={{
            submit: t('again.submit'),
            pending: t('again.pending'),
            pause,
          }}
        />
      )}
      <Link href={taskPath(locale, onboardingId, connect.id)} className="py-1">
        {t('credentials')}
      </Link>
    </div>
  )
}
