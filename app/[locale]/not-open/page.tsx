import { getTranslations } from 'next-intl/server'
import { CommonSupport } from '@/components/customer/support-contact'
import { PlainPage } from '@/components/ui/page'

/**
 * Shows the page that says an address is not open. The proxy serves it with status 404, because Next renders
 * `notFound()` in the browser only, and would draw its page for each request to any other.
 */
export default async function NotOpenPage() {
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
