import { getTranslations } from 'next-intl/server'
import { insightRows } from '@/components/dashboard/insight/insight-rows'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { parseInsightQuery } from '@/lib/dashboard/insight/insight-query'
import { getInsight } from '@/lib/dashboard/insight-queries'
import { insightPath } from '@/lib/dashboard/paths'
import { recordExport } from '@/lib/dashboard/record-export'
import { csvAnswer } from '@/lib/http/csv-answer'

/** The numbers of the insight as a file; parameters as the page's. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/dashboard/insight/export'>,
): Promise<Response> {
  const { locale } = await params
  const staff = await requireStaff(locale, insightPath(locale))
  const asked = parseInsightQuery(Object.fromEntries(new URL(request.url).searchParams))
  const insight = await getInsight(staff, asked)
  if (!insight) return refuse()
  await recordExport(staff, 'insight')
  const t = await getTranslations({ locale: locale as 'en', namespace: 'insight' })
  return csvAnswer(await insightRows(insight, t, locale), { locale, fileName: 'insight.csv' })
}
