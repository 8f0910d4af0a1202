import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'
import { canSendMail } from '@/lib/platform/mail/outbox'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handOver.thankYou')
  return { title: t('title') }
}

/** Thanks a colleague for their task. Their session has ended, so the page needs none and shows nothing private. */
export default async function ThankYouPage() {
  const t = await getTranslations('handOver.thankYou')
  return (
    <PlainPage title={t('title')}>
      <p>{t(canSendMail() ? 'textMail' : 'text')}</p>
      <p>{t('close')}</p>
    </PlainPage>
  )
}

/**
 * The page is rendered per request: a page from build time would have no nonce and would not know whether mails are
 * sent.
 */
export const dynamic = 'force-dynamic'
