import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says that open pages follow changes with a delay, because the database announces none here. */
export function ChangesUnheard() {
  const t = useTranslations('installation.changesUnheard')
  return (
    <Notice tone="wait" title={t('title')}>
      <p>{t('text')}</p>
      <p className="mt-2 text-note text-ink-2">{t('repair', { setting: 'DATABASE_DIRECT_URL' })}</p>
    </Notice>
  )
}
