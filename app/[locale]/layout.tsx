import '@/app/globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { getTimeZone } from 'next-intl/server'
import { textFont, valueFont } from '@/app/fonts'
import { Bridge, mayBeFramed } from '@/components/customer/frame/leave'
import { directionOf } from '@/i18n/language'
import { languageTag, routing } from '@/i18n/routing'
import { timeZoneCookie } from '@/i18n/time-zone'
import { buildId } from '@/lib/platform/builds/build-id'
import { isHttps } from '@/lib/platform/env'
import { Listeners } from './listeners'

export const metadata: Metadata = {
  title: 'Handrail',
  icons: '/icon.svg',
  robots: { index: false, follow: false },
}

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  return (
    <html
      lang={languageTag(locale)}
      dir={directionOf(locale)}
      className={`${textFont.variable} ${valueFont.variable}`}
    >
      <body data-build={buildId()}>
        {mayBeFramed() && <Bridge />}
        {children}
        <Listeners cookie={timeZoneCookie} isSecure={isHttps()} shown={await getTimeZone()} />
      </body>
    </html>
  )
}
