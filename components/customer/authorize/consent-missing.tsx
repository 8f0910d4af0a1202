import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'

/** Leads to the task of the consent while there is none, because a test has nothing to ask by. */
export function ConsentMissing({ view }: { view: OnboardingView }) {
  const t = useTranslations('consent.missing')
  const locale = useLocale()
  const consent = view.journey.tasks.find(({ task }) => task.kind === 'authorize')
  if (!consent || consent.status === 'notNeeded' || view.credentials?.storedSecrets.includes('accessToken'))
    return null
  return (
    <div className="mt-7">
      <Notice tone="wait" title={t('title', { erp: view.guide.erp.name })}>
        <p>{t('text')}</p>
        <p className="mt-2">
          <Link href={taskPath(locale, view.onboardingId, consent.task.id)}>{t('go')}</Link>
        </p>
      </Notice>
    </div>
  )
}
