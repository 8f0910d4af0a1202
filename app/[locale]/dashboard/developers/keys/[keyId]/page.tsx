import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { OneKeyPage } from '@/components/staff/developers/keys/one-key-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { apiKeyPath } from '@/lib/platform/routes'
import { getApiKey } from '@/lib/staff/developers/keys/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('developers')
  return { title: t('sections.keys') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/developers/keys/[keyId]'>) {
  const { locale, keyId } = await params
  const here = apiKeyPath(locale, keyId)
  const staff = await requireStaff(locale, here)
  const apiKey = await getApiKey(staff, keyId)
  if (!apiKey) return redirectToNotFound()
  return (
    <DevelopersFrame staff={staff} here={here} section="keys">
      <OneKeyPage staff={staff} apiKey={apiKey} />
    </DevelopersFrame>
  )
}
