import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'
import { absoluteUrl, getEnv } from '@/lib/platform/env'
import { localPath } from '@/lib/platform/forms/local-path'
import { refusedPageHeader } from '@/lib/platform/http/refusal'
import { wrongAddressPath } from '@/lib/platform/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.wrongAddress')
  return { title: t('title') }
}

/** Says that a form was opened at another address than APP_URL, and leads to the same page at that one. */
export default async function WrongAddressPage({ params }: PageProps<'/[locale]/wrong-address'>) {
  const { locale } = await params
  const [t, received] = await Promise.all([getTranslations('errors.wrongAddress'), headers()])
  const page = pageOf(received, locale)
  return (
    <PlainPage title={t('title')}>
      <p>{t('text', { address: getEnv().APP_URL.origin })}</p>
      <p>
        <a href={absoluteUrl(page)}>{t('open')}</a>
      </p>
      <p>{t('repair')}</p>
    </PlainPage>
  )
}

/** Returns the path of the page with the form. A form that Next has sent comes here by a redirect, which names its page as referrer. */
function pageOf(received: Headers, locale: string): string {
  const referer = received.get('referer') ?? ''
  const { pathname, search } = URL.canParse(referer) ? new URL(referer) : { pathname: '', search: '' }
  const asked = [received.get(refusedPageHeader) ?? '', `${pathname}${search}`].map((path) => localPath(path))
  return asked.find((path) => path && !path.startsWith(wrongAddressPath(locale))) ?? `/${locale}`
}
