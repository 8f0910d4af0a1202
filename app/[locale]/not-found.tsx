import { getTranslations } from 'next-intl/server'
import { CommonSupport } from '@/components/customer/support-contact'
import { PlainPage } from '@/components/ui/page'

export default async function NotFoundPage() {
  const t = await getTranslations('errors.notFound')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
      <p>{t('lost')}</p>
      <CommonSupport />
    </PlainPage>
  )
}
