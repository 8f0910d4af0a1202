import { getTranslations } from 'next-intl/server'
import { CommonSupport } from '@/components/customer/support-contact'
import { PlainPage } from '@/components/ui/page'

/**
 * Tells a customer that their guide cannot be shown, because something in it is being fixed, and that nothing is lost. The proxy serves it
 * with status 503.
 */
export default async function GuideAbsentPage() {
  const t = await getTranslations('errors.guideAbsent')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
      <CommonSupport />
    </PlainPage>
  )
}
