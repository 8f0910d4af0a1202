import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { UploadPage, uploadFaults } from '@/components/dashboard/import/upload-page'
import { MayNotChange } from '@/components/dashboard/may-not-change'
import { requireStaff } from '@/lib/auth/require-staff'
import { listGuidesByUse } from '@/lib/dashboard/insight-queries'
import { importPath } from '@/lib/dashboard/paths'
import { listOwners } from '@/lib/dashboard/tenant-queries'
import { canSendMail } from '@/lib/mail/can-send-mail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

/** Parameters `fault` and `line`: why the list that was sent could not be taken. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/dashboard/import'>) {
  const { locale } = await params
  const here = importPath(locale)
  const staff = await requireStaff(locale, here)
  const t = await getTranslations('import')
  const { fault, line } = await searchParams
  const code = uploadFaults.find((known) => known === fault)
  const guides = await listGuidesByUse(staff)
  return (
    <DashboardFrame staff={staff} here={here} title={t('title')}>
      {staff.role === 'manager' ? (
        <UploadPage
          fault={code && { code, line: Number(line) || 1 }}
          locale={locale}
          guides={guides}
          owners={await listOwners(staff)}
          canSendMail={canSendMail()}
          usual={{ guideId: guides[0]?.id ?? '', locale, ownerId: staff.staffId, isMailed: false }}
        />
      ) : (
        <MayNotChange />
      )}
    </DashboardFrame>
  )
}
