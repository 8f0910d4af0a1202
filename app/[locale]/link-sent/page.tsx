import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start.linkSent')
  return { title: t('title') }
}

/** Answers everybody who asks for a new link, in the same words: it tells nobody whether the link was known. */
export default async function LinkSentPage() {
  const t = await getTranslations('start.linkSent')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
    </PlainPage>
  )
}

/** The page is rendered per request: a page from build time would have no nonce. */
export const dynamic = 'force-dynamic'
