import { notFound, redirect } from 'next/navigation'
import { exportFormatOf } from '@/components/staff/onboarding-list/export-columns'
import { isLocale } from '@/i18n/routing'
import { getStaff } from '@/lib/accounts/staff/queries'
import { csvResponse } from '@/lib/platform/http/csv'
import { dashboardPath, signInPath } from '@/lib/platform/routes'
import { exportOnboardings } from '@/lib/staff/onboarding-list/export'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'

export async function GET(request: Request, { params }: RouteContext<'/[locale]/dashboard/export'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = parseListQuery(Object.fromEntries(new URL(request.url).searchParams))
  const staff = await getStaff()
  if (!staff) redirect(signInPath(locale, `${dashboardPath(locale)}${toSearch(query)}`))
  const format = await exportFormatOf(locale)
  const pages = await exportOnboardings(query, staff)
  const lines = async function* () {
    yield [format.head]
    for await (const rows of pages) yield rows.map(format.toLine)
  }
  const day = new Date().toISOString().slice(0, 10)
  return csvResponse(lines(), { locale, fileName: `${format.fileName}-${day}.csv` })
}
