import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaffFrame } from '@/components/staff/staff-frame'
import { TranslationsPage } from '@/components/staff/translations/translations-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { translationsPath } from '@/lib/platform/routes'
import { listTranslations } from '@/lib/staff/translations/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translations')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/translations'>) {
  const { locale } = await params
  const here = translationsPath(locale)
  const staff = await requireStaff(locale, here)
  const languages = await listTranslations(staff)
  const t = await getTranslations('translations')
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      <TranslationsPage languages={languages} />
    </StaffFrame>
  )
}
