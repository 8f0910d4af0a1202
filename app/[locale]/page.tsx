import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/plain-page'

export default async function HomePage() {
  const t = await getTranslations('errors.home')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
    </PlainPage>
  )
}
