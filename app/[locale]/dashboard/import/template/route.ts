import { getTranslations } from 'next-intl/server'
import { localeOr } from '@/i18n/routing'
import { columnFields } from '@/lib/invitations/import/columns'
import { csvResponse } from '@/lib/platform/http/csv'

/** Downloads an empty list with headings in the reader's language. It holds no data, so it asks for no session. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/dashboard/import/template'>,
): Promise<Response> {
  const { locale } = await params
  const t = await getTranslations({ locale: localeOr(locale), namespace: 'import.fields' })
  return csvResponse([[columnFields.map((field) => t(field))]], { locale, fileName: 'tenants.csv' })
}
