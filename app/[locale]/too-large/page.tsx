import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'

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
