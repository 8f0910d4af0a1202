import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { DoneNotice } from '@/components/staff/developers/webhooks/endpoint-state'
import { WebhooksPage } from '@/components/staff/developers/webhooks/webhooks-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { webhooksPath } from '@/lib/platform/routes'
import { parseWebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import { listEndpoints } from '@/lib/staff/developers/webhooks/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

type Props = PageProps<'/[locale]/dashboard/developers/webhooks'>

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  const { notice } = await searchParams
  const here = webhooksPath(locale)
  const staff = await requireStaff(locale, here)
  return (
    <DevelopersFrame staff={staff} here={here} section="webhooks">
      <DoneNotice notice={parseWebhookNotice(notice)} />
      <WebhooksPage staff={staff} endpoints={await listEndpoints(staff)} />
    </DevelopersFrame>
  )
}
