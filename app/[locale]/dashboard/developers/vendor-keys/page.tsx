import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { VendorKeysPage } from '@/components/staff/developers/vendor-keys/vendor-keys-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { vendorKeysPath } from '@/lib/platform/routes'
import { vendorKeyNotices } from '@/lib/staff/developers/vendor-keys/key-form'
import { getVendorKeys } from '@/lib/staff/developers/vendor-keys/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vendorKeys')
  return { title: t('title') }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/dashboard/developers/vendor-keys'>) {
  const { locale } = await params
  const { notice, count } = await searchParams
  const here = vendorKeysPath(locale)
  const staff = await requireStaff(locale, here)
  return (
    <DevelopersFrame staff={staff} here={here} section="vendorKeys">
      <VendorKeysPage
        staff={staff}
        {...(await getVendorKeys(staff))}
        notice={vendorKeyNotices.find((one) => one === notice)}
        count={Number(count) || 0}
      />
    </DevelopersFrame>
  )
}
