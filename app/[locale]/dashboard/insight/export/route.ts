import { insightRows } from '@/components/staff/insight/insight-rows'
import { localeOr } from '@/i18n/routing'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { csvResponse } from '@/lib/platform/http/csv'
import { insightPath } from '@/lib/platform/routes'
import { parseInsightQuery } from '@/lib/staff/insight/insight'
import { getInsight } from '@/lib/staff/insight/queries'
import { recordExport } from '@/lib/staff/onboarding-list/export'

/** Downloads the numbers of the insight page as a file. It takes the parameters of that page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/dashboard/insight/export'>,
): Promise<Response> {
  const { locale } = await params
  const staff = await requireStaff(locale, insightPath(locale))
  const requested = parseInsightQuery(Object.fromEntries(new URL(request.url).searchParams))
  const insight = await getInsight(staff, requested)
  if (!insight) return redirectToNotFound()
  await recordExport(staff, 'insight')
  return csvResponse([await insightRows(insight, localeOr(locale))], { locale, fileName: 'insight.csv' })
}
