import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InsightPage } from '@/components/staff/insight/insight-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { insightPath } from '@/lib/platform/routes'
import { parseInsightQuery, toInsightSearch } from '@/lib/staff/insight/insight'
import { getInsightPage } from '@/lib/staff/insight/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insight')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/dashboard/insight'>) {
  const { locale } = await params
  const requested = parseInsightQuery(await searchParams)
  const here = `${insightPath(locale)}${toInsightSearch(requested)}`
  const staff = await requireStaff(locale, here)
  const shown = await getInsightPage(staff, requested)
  if (!shown) return redirectToNotFound()
  const t = await getTranslations('insight')
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      <InsightPage {...shown} />
    </StaffFrame>
  )
}
