import { useLocale, useTranslations } from 'next-intl'
import { reopenTask } from '@/lib/dashboard/on-behalf-actions'
import { Part } from './part'
import { TextForm } from './text-form'
import { useTextFaults } from './use-text-faults'

export function ReopenForm({ onboardingId, taskId }: { onboardingId: string; taskId: string }) {
  const t = useTranslations('tenant.task.reopen')
  const locale = useLocale()
  const faults = useTextFaults()
  return (
    <Part title={t('title')}>
      <TextForm
        action={reopenTask}
        fields={{ onboardingId, locale, taskId }}
        name="reason"
        rows={2}
        maxLength={1000}
        look="quiet"
        words={{ label: t('label'), hint: t('hint'), submit: t('submit'), faults }}
      />
    </Part>
  )
}
