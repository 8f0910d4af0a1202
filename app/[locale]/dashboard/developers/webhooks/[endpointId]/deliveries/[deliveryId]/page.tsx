import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { DeliveryPage } from '@/components/staff/developers/webhooks/delivery-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { deliveryPath } from '@/lib/platform/routes'
import { getDelivery } from '@/lib/staff/developers/webhooks/deliveries'
import { parseWebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import { getEndpoint } from '@/lib/staff/developers/webhooks/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

type Props = PageProps<'/[locale]/dashboard/developers/webhooks/[endpointId]/deliveries/[deliveryId]'>

export default async function Page({ params, searchParams }: Props) {
  const { locale, endpointId, deliveryId } = await params
  const { notice } = await searchParams
  const here = deliveryPath(locale, endpointId, deliveryId)
  const staff = await requireStaff(locale, here)
  const [endpoint, delivery] = await Promise.all([
    getEndpoint(staff, endpointId),
    getDelivery(staff, endpointId, deliveryId),
  ])
  if (!endpoint || !delivery) return redirectToNotFound()
  return (
    <DevelopersFrame staff={staff} here={here} section="webhooks">
      <DeliveryPage
        staff={staff}
        endpoint={endpoint}
        delivery={delivery}
        notice={parseWebhookNotice(notice)}
      />
    </DevelopersFrame>
  )
}
