import { useTranslations } from 'next-intl'
import { SaveStatus } from './save-status'

export function TickStatus() {
  const t = useTranslations('task.saving')
  return (
    <SaveStatus
      words={{
        idle: t('idle'),
        saving: t('saving'),
        saved: t('saved'),
        kept: t('kept'),
        closed: t('closed'),
        refused: t('refused'),
      }}
    />
  )
}
