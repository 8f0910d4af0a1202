import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PreviewList } from '@/components/staff/preview/preview-list'
import { StaffFrame } from '@/components/staff/staff-frame'
import { Main, mainLooks } from '@/components/ui/page'
import { listGuides } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { previewPath } from '@/lib/platform/routes'
import { requirePreviewer } from '@/lib/staff/preview/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('preview')
  return { title: t('title') }
}

export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<'/[locale]/dashboard/preview'>) {
  const { locale } = await params
  const { guide: wanted, erp = locale, width = '', search = '' } = await searchParams
  const here = previewPath(locale)
  const staff = await requirePreviewer(locale, here)
  const t = await getTranslations('preview')
  const guides = listGuides().map((guide) => guideInLocale(guide, locale))
  const guide = guides.find(({ id }) => id === wanted) ?? guides[0]
  if (!guide) return redirectToNotFound()
  const choice = { guide, erpLanguage: String(erp), width: String(width), search: String(search) }
  const list = <PreviewList guides={guides} choice={choice} />
  if (staff)
    return (
      <StaffFrame staff={staff} here={here} title={t('title')}>
        {list}
      </StaffFrame>
    )
  return (
    <Main className={mainLooks.table}>
      <h1 className="mb-5">{t('title')}</h1>
      {list}
    </Main>
  )
}
