import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { EditEndpointPage } from '@/components/staff/developers/webhooks/edit-endpoint-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { editWebhookPath } from '@/lib/platform/routes'
import { getEndpoint } from '@/lib/staff/developers/webhooks/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

type Props = PageProps<'/[locale]/dashboard/developers/webhooks/[endpointId]/edit'>

export default async function Page({ params }: Props) {
  const { locale, endpointId } = await params
  const here = editWebhookPath(locale, endpointId)
  const staff = await requireStaff(locale, here)
  const endpoint = staff.role === 'manager' ? await getEndpoint(staff, endpointId) : null
  if (!endpoint) return redirectToNotFound()
  return (
    <DevelopersFrame staff={staff} here={here} section="webhooks">
      <EditEndpointPage endpoint={endpoint} />
    </DevelopersFrame>
  )
}
