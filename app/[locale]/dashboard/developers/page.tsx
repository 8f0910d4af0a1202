import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { KeysPage } from '@/components/staff/developers/keys/keys-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { developersPath } from '@/lib/platform/routes'
import { listApiKeys } from '@/lib/staff/developers/keys/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('developers')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/developers'>) {
  const { locale } = await params
  const here = developersPath(locale)
  const staff = await requireStaff(locale, here)
  return (
    <DevelopersFrame staff={staff} here={here} section="keys">
      <KeysPage staff={staff} keys={await listApiKeys(staff)} />
    </DevelopersFrame>
  )
}
