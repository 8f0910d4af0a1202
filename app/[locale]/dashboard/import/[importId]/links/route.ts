import { getTranslations } from 'next-intl/server'
import { localeOr } from '@/i18n/routing'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { fetchLinks } from '@/lib/invitations/import/import-links'
import { csvResponse } from '@/lib/platform/http/csv'
import { importPath } from '@/lib/platform/routes'

/** Downloads the links of an import as a file. It is a POST because the links are handed out once. */
export async function POST(
  _request: Request,
  { params }: RouteContext<'/[locale]/dashboard/import/[importId]/links'>,
): Promise<Response> {
  const staff = await authorizeStaff('manager')
  const { locale, importId } = await params
  const links = await fetchLinks(staff, importId)
  // The links were fetched before, or the import is somebody else's. The page says which.
  if (!links)
    return new Response(null, { status: 303, headers: { location: `${importPath(locale)}/${importId}` } })
  const t = await getTranslations({ locale: localeOr(locale), namespace: 'import' })
  const headings = [t('line'), t('fields.company'), t('fields.email'), t('done.link')]
  const rows = links.map(({ line, company, email, url }) => [line, company, email, url])
  return csvResponse([[headings, ...rows]], { locale, fileName: 'links.csv' })
}
