import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { NewEndpointPage } from '@/components/staff/developers/webhooks/new-endpoint-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { newWebhookPath } from '@/lib/platform/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/developers/webhooks/new'>) {
  const { locale } = await params
  const here = newWebhookPath(locale)
  const staff = await requireStaff(locale, here)
  if (staff.role !== 'manager') return redirectToNotFound()
  return (
    <DevelopersFrame staff={staff} here={here} section="webhooks">
      <NewEndpointPage />
    </DevelopersFrame>
  )
}
