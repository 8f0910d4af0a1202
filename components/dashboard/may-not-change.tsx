import { useTranslations } from 'next-intl'

/** To somebody who may look and not change, on a page of nothing but changes. */
export function MayNotChange() {
  const t = useTranslations('invite')
  return <p className="max-w-150 text-lead text-ink-2">{t('viewer')}</p>
}
