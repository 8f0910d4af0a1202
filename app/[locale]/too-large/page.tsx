import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.tooLarge')
  return { title: t('title') }
}

/** Says that a form was larger than the server takes. */
export default async function TooLargePage() {
  const t = await getTranslations('errors.tooLarge')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
    </PlainPage>
  )
}
