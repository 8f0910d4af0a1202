import { useLocale, useTranslations } from 'next-intl'
import { Button, smallButton } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Section } from '@/components/ui/page'
import { changeOwnerAction } from '@/lib/staff/onboarding-detail/actions'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

type OwnerProps = {
  onboarding: OnboardingDetail
  owners: { staffId: string; name: string }[]
  isManager: boolean
}

export function Owner({ onboarding, owners, isManager }: OwnerProps) {
  const t = useTranslations('onboardingDetail.owner')
  const locale = useLocale()
  const { onboardingId, owner } = onboarding.row
  if (!isManager)
    return (
      <Section title={t('title')}>
        <p>{owner?.name ?? t('nobody')}</p>
      </Section>
    )
  return (
    <Section title={t('title')}>
      <form action={changeOwnerAction} className="flex items-center gap-2.5">
        <HiddenFields fields={{ onboardingId, locale }} />
        <select
          key={owner?.staffId}
          name="ownerId"
          aria-label={t('label')}
          defaultValue={owner?.staffId ?? ''}
          className="min-h-9.5 min-w-0 grow rounded-box border border-line-3 bg-sheet px-3 text-note"
        >
          <option value="">{t('nobody')}</option>
          {owners.map(({ staffId, name }) => (
            <option key={staffId} value={staffId}>
              {name}
            </option>
          ))}
        </select>
        <Button look="quiet" className={smallButton}>
          {t('submit')}
        </Button>
      </form>
    </Section>
  )
}
