import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'
import { canSendMail } from '@/lib/platform/mail/outbox'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handOver.thankYou')
  return { title: t('title') }
}

/** Where a colleague's work ends. Their session is over, so it knows nobody, and anybody may see it. */
export default async function ThankYouPage() {
  const t = await getTranslations('handOver.thankYou')
  return (
    <PlainPage title={t('title')}>
      <p>{t(canSendMail() ? 'textMail' : 'text')}</p>
      <p>{t('close')}</p>
    </PlainPage>
  )
}

/** Rendered when asked for: a page made at build time would carry no nonce, and not know whether mails are sent. */
export const dynamic = 'force-dynamic'
