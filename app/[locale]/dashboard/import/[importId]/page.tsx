import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckPage } from '@/components/staff/import/check-page'
import { ImportedPage } from '@/components/staff/import/imported-page'
import { RunningPage } from '@/components/staff/import/running-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { listGuides } from '@/lib/guide/catalog'
import { getImport } from '@/lib/invitations/import/queries'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { importPath } from '@/lib/platform/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/import/[importId]'>) {
  const { locale, importId } = await params
  const here = `${importPath(locale)}/${importId}`
  const staff = await requireStaff(locale, here)
  const found = staff.role === 'manager' ? await getImport(staff, importId) : null
  if (!found) return redirectToNotFound()
  const t = await getTranslations('import')
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      {found.state === 'open' && (
        <CheckPage
          list={found}
          locale={locale}
          guides={listGuides()}
          owners={await listOwners(staff)}
          canSendMail={canSendMail()}
        />
      )}
      {found.state === 'running' && <RunningPage importId={importId} {...found} />}
      {found.state === 'done' && <ImportedPage importId={importId} {...found} />}
    </StaffFrame>
  )
}
