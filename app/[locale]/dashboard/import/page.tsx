import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UploadPage, uploadErrors } from '@/components/staff/import/upload-page'
import { StaffFrame, ViewerNotice } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { importPath } from '@/lib/platform/routes'
import { listGuidesByUse } from '@/lib/staff/insight/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

/** Reads `error` and `line` from the address: why the last list was not accepted, and at which line. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/dashboard/import'>) {
  const { locale } = await params
  const here = importPath(locale)
  const staff = await requireStaff(locale, here)
  const t = await getTranslations('import')
  const { error, line } = await searchParams
  const code = uploadErrors.find((code) => code === error)
  const guides = await listGuidesByUse(staff)
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      {staff.role === 'manager' ? (
        <UploadPage
          error={code && { code, line: Number(line) || 1 }}
          locale={locale}
          guides={guides}
          owners={await listOwners(staff)}
          canSendMail={canSendMail()}
          defaults={{ guideId: guides[0]?.id ?? '', locale, ownerId: staff.staffId, isMailed: false }}
        />
      ) : (
        <ViewerNotice />
      )}
    </StaffFrame>
  )
}
