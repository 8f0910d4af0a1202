import { useLocale, useTranslations } from 'next-intl'
import { onboardingPath } from '@/lib/platform/routes'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { useTextWords } from './action-button'
import { DeleteForm } from './delete-form'

/** Says what a deletion destroys and what it keeps, and asks for the company's name. */
export function DeletePage({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.delete')
  const { losses } = useTextWords()
  const locale = useLocale()
  const { onboardingId, company, archivedAt } = onboarding.row
  return (
    <div className="max-w-150">
      <h1 className="wrap-anywhere">{t('title', { company })}</h1>
      <div className="mt-4 grid gap-3">
        <p>{t('text')}</p>
        <p className="text-ink-2">{t('kept')}</p>
        {!archivedAt && <p className="text-ink-2">{t('rather')}</p>}
      </div>
      <p className="mt-6 w-fit rounded-box bg-sunken px-3.5 py-2 font-mono wrap-anywhere">{company}</p>
      <DeleteForm
        fields={{ onboardingId, locale }}
        cancelHref={onboardingPath(locale, onboardingId)}
        words={{
          label: t('label'),
          mismatch: t('mismatch'),
          submit: t('submit'),
          cancel: t('cancel'),
          losses,
        }}
      />
    </div>
  )
}
