import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PreviewList } from '@/components/staff/preview/preview-list'
import { StaffFrame } from '@/components/staff/staff-frame'
import { Main, mainLooks } from '@/components/ui/page'
import { listGuides } from '@/lib/guide/catalog'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'
import * as routes from '@/lib/platform/routes'
import { requirePreviewer } from '@/lib/staff/preview/queries'
import { scenesOf } from '@/lib/staff/preview/scenes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('preview')
  return { title: t('title') }
}

export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<'/[locale]/dashboard/preview'>) {
  const { locale } = await params
  const { guide: wanted, erp = locale, width = '' } = await searchParams
  const here = routes.previewPath(locale)
  const staff = await requirePreviewer(locale, here)
  const t = await getTranslations('preview')
  const guides = listGuides().map((guide) => guideInLocale(guide, locale))
  const guide = guides.find(({ id }) => id === wanted) ?? guides[0]
  const list = (
    <PreviewList
      guides={guides.map((each) => ({ id: each.id, title: guideTitle(each) }))}
      scenes={guide ? scenesOf(guide) : []}
      erpLanguages={guide?.erp.languages ?? []}
      pages={pagesWithoutExample(locale)}
      choice={{ guideId: guide?.id ?? '', erpLanguage: String(erp), width: String(width) }}
    />
  )
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

/** The pages that are the same for everybody, and those of the staff, who see them with what there is. */
function pagesWithoutExample(locale: string): string[] {
  return [
    routes.linkSentPath(locale),
    routes.thankYouPath(locale),
    routes.notOpenPath(locale),
    routes.guideAbsentPath(locale),
    routes.updatedPath(locale),
    routes.wrongAddressPath(locale),
    routes.bodyTooLargePath(locale),
    routes.signInPath(locale),
    routes.dashboardPath(locale),
    routes.insightPath(locale),
    routes.invitePath(locale),
    routes.importPath(locale),
    routes.developersPath(locale),
  ]
}
