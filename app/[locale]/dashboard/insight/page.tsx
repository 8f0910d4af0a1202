import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InsightPage } from '@/components/staff/insight/insight-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { insightPath } from '@/lib/platform/routes'
import { parseInsightQuery, toInsightSearch } from '@/lib/staff/insight/insight'
import { countInvited, findMostInvited, getInsight } from '@/lib/staff/insight/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insight')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/dashboard/insight'>) {
  const { locale } = await params
  const requested = parseInsightQuery(await searchParams)
  const here = `${insightPath(locale)}${toInsightSearch(requested)}`
  const staff = await requireStaff(locale, here)
  const { period, guideId = await findMostInvited(staff, period) } = requested
  const query = { guideId, period }
  const insight = await getInsight(staff, query)
  if (!insight) return redirectToNotFound()
  // `getInsight` may count anew and store the figures. This list is read after it, so that both show the same numbers.
  const guides = await countInvited(staff, period)
  const t = await getTranslations('insight')
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      <InsightPage query={query} guides={guides} insight={insight} />
    </StaffFrame>
  )
}
