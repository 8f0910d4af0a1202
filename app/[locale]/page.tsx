import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PlainPage } from '@/components/ui/page'
import { signInPath } from '@/lib/platform/routes'

export default async function HomePage() {
  const t = await getTranslations('errors.home')
  const locale = await getLocale()
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p className="mt-10 border-t border-line pt-5 text-note text-ink-3">
        {t.rich('staff', {
          signIn: (text) => <Link href={signInPath(locale)}>{text}</Link>,
        })}
      </p>
    </PlainPage>
  )
}
