import { notFound, redirect } from 'next/navigation'
import { exportWordsOf } from '@/components/dashboard/tenants/export-words'
import { isLocale } from '@/i18n/routing'
import { getStaff } from '@/lib/auth/staff-queries'
import { streamCsv } from '@/lib/dashboard/csv-stream'
import { exportTenants } from '@/lib/dashboard/export-tenants'
import { parseListQuery, toSearch } from '@/lib/dashboard/list-query'
import { dashboardPath, signInPath } from '@/lib/dashboard/paths'

/** The table under its filters as a file. Spreadsheets in these languages have a comma in their numbers. */
const separators = { en: ',', fr: ';', no: ';' }

export async function GET(request: Request, { params }: RouteContext<'/[locale]/dashboard/export'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = parseListQuery(Object.fromEntries(new URL(request.url).searchParams))
  const staff = await getStaff()
  if (!staff) redirect(signInPath(locale, `${dashboardPath(locale)}${toSearch(query)}`))
  const words = await exportWordsOf(locale)
  const pages = await exportTenants(query, staff)
  const lines = async function* () {
    for await (const rows of pages) yield rows.map(words.toLine)
  }
  const day = new Date().toISOString().slice(0, 10)
  return new Response(streamCsv(words.head, lines(), separators[locale]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${words.fileName}-${day}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
