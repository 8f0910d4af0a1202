import '@/app/globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { hasLocale } from 'next-intl'
import { textFont, valueFont } from '@/app/fonts'
import { KeepTyped } from '@/components/ui/keep-typed'
import { languageTag, routing } from '@/i18n/routing'

export const metadata: Metadata = { title: 'Handrail', robots: { index: false, follow: false } }

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  return (
    <html lang={languageTag(locale)} className={`${textFont.variable} ${valueFont.variable}`}>
      <body>
        {children}
        <KeepTyped />
      </body>
    </html>
  )
}
