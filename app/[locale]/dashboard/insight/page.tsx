import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { InsightPage } from '@/components/dashboard/insight/insight-page'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { parseInsightQuery, toInsightSearch } from '@/lib/dashboard/insight/insight-query'
import { countInvited, getInsight } from '@/lib/dashboard/insight-queries'
import { insightPath } from '@/lib/dashboard/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insight')
  return { title: t('title') }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/dashboard/insight'>) {
  const { locale } = await params
  const asked = parseInsightQuery(await searchParams)
  const here = `${insightPath(locale)}${toInsightSearch(asked)}`
  const staff = await requireStaff(locale, here)
  const guides = await countInvited(staff, asked.period)
  const query = { ...asked, guideId: asked.guideId ?? guides[0]?.guideId }
  const insight = await getInsight(staff, query)
  if (!insight) return refuse()
  const t = await getTranslations('insight')
  return (
    <DashboardFrame staff={staff} here={here} title={t('title')}>
      <InsightPage query={query} guides={guides} insight={insight} />
    </DashboardFrame>
  )
}
